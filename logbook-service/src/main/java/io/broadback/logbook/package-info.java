/**
 * The logbook owns sessions and sets: every change is stored once, numbered per athlete, and goes out as an event of
 * {@code logbook.sets.v1}. It reads exercises, gyms, athletes and weeks from its copies.
 */
@NullMarked
package io.broadback.logbook;

import org.jspecify.annotations.NullMarked;
