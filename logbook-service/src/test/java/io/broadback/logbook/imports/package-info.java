/** Imports over HTTP, from the file to the log. */
@NullMarked
package io.broadback.logbook.imports;

import org.jspecify.annotations.NullMarked;
