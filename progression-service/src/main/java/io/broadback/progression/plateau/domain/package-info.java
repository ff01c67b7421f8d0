/**
 * What to do when training brings no result (rules 3.11, 3.12, R17, R18, R22, R61), pure: histories in, verdicts,
 * proposals and dated experiments out. RULES.md beside this file maps every rule number to the class and method that
 * hold it.
 */
@NullMarked
package io.broadback.progression.plateau.domain;

import org.jspecify.annotations.NullMarked;
