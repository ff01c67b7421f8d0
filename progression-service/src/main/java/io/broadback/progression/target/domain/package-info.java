/**
 * The rules of progression, pure: facts in, decisions and receipts out. RULES.md beside this file maps every rule number to
 * the class and method that hold it.
 */
@NullMarked
package io.broadback.progression.target.domain;

import org.jspecify.annotations.NullMarked;
