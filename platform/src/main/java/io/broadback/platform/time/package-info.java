/** The clock everything reads the time from. */
@NullMarked
package io.broadback.platform.time;

import org.jspecify.annotations.NullMarked;
