/** The copies this service keeps, and the folding anew that their changes bring about. */
@NullMarked
package io.broadback.progression.copies;

import org.jspecify.annotations.NullMarked;
