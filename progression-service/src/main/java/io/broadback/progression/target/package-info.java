/** Targets: what every track asks for next, and the receipt that says why. */
@NullMarked
package io.broadback.progression.target;

import org.jspecify.annotations.NullMarked;
