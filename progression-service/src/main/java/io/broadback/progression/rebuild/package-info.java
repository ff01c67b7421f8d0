/** Everybody's targets from the facts, anew: the operator's remedy after a fault in the fold. */
@NullMarked
package io.broadback.progression.rebuild;

import org.jspecify.annotations.NullMarked;
