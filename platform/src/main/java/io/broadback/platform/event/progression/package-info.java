/** What progression-service publishes on {@code progression.targets.v1}: the current target of every track. */
@NullMarked
package io.broadback.platform.event.progression;

import org.jspecify.annotations.NullMarked;
