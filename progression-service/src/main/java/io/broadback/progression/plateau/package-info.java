/**
 * Plateaus, experiments and deloads of stored athletes: what the fold kept and what was logged and planned, given to the rules
 * in {@code domain}. RULES.md in this package says what is stored, what is judged when asked, and the readings behind it.
 */
@NullMarked
package io.broadback.progression.plateau;

import org.jspecify.annotations.NullMarked;
