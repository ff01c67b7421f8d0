/** The log of an athlete as a file: out in whole, and what is needed to read it back. */
@NullMarked
package io.broadback.logbook.exchange;

import org.jspecify.annotations.NullMarked;
