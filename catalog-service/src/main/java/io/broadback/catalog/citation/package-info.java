/** The publications that the catalogue's content rests on. */
@NullMarked
package io.broadback.catalog.citation;

import org.jspecify.annotations.NullMarked;
