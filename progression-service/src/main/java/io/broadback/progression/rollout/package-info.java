/** Rollouts: a candidate policy tried on stored history, beside the live targets, before a head coach approves it. */
@NullMarked
package io.broadback.progression.rollout;

import org.jspecify.annotations.NullMarked;
