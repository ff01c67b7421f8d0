/** The progression rules without any stored state, for coaches who want to see what a policy does, and for tests. */
@NullMarked
package io.broadback.progression.simulation;

import org.jspecify.annotations.NullMarked;
