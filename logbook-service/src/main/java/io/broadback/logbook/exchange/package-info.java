/** The log of an athlete as a file: the whole of it written, and files of ours and of other apps split into rows. */
@NullMarked
package io.broadback.logbook.exchange;

import org.jspecify.annotations.NullMarked;
