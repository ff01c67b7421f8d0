/** The facts: events of the logbook, stored in whatever order they come and applied in the order they were numbered. */
@NullMarked
package io.broadback.progression.log;

import org.jspecify.annotations.NullMarked;
