/** Tests of the calendar. */
@NullMarked
package io.broadback.program.calendar;

import org.jspecify.annotations.NullMarked;
