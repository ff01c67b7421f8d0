/** An athlete's stored weeks as a calendar that other programs subscribe to (iCalendar, RFC 5545). */
@NullMarked
package io.broadback.program.calendar;

import org.jspecify.annotations.NullMarked;
