/** Splitting files into rows, good ones and hostile ones. */
@NullMarked
package io.broadback.logbook.exchange;

import org.jspecify.annotations.NullMarked;
