/** The copies this service keeps of other services' values. */
@NullMarked
package io.broadback.logbook.copies;

import org.jspecify.annotations.NullMarked;
