/** What program-service publishes: athletes on {@code program.athletes.v1}, weeks on {@code program.weeks.v1}. */
@NullMarked
package io.broadback.platform.event.program;

import org.jspecify.annotations.NullMarked;
