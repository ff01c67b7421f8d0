/**
 * The words every service shares: loads and their units, rep ranges, set types, technique, and the grid of loads that a
 * gym can make. Physical facts and vocabulary only; what to do with them is a rule of the service that owns it.
 */
@NullMarked
package io.broadback.platform.training;

import org.jspecify.annotations.NullMarked;
