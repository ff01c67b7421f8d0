/** Imports: files of other apps, reported on first and then written to the log by a worker. */
@NullMarked
package io.broadback.logbook.imports;

import org.jspecify.annotations.NullMarked;
