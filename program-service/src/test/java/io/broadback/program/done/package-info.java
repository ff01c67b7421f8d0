/** Tests of what is kept of the athletes' logs. */
@NullMarked
package io.broadback.program.done;

import org.jspecify.annotations.NullMarked;
