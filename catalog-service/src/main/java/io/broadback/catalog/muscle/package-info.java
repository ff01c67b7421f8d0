/** The muscles that exercises name, and what they do. */
@NullMarked
package io.broadback.catalog.muscle;

import org.jspecify.annotations.NullMarked;
