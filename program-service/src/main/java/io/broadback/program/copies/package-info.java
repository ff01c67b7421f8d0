/** The copies this service keeps of exercises, gyms and targets. */
@NullMarked
package io.broadback.program.copies;

import org.jspecify.annotations.NullMarked;
