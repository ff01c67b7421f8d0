/** A stored week on paper: one page or two to take to the gym, with a box for every set. */
@NullMarked
package io.broadback.program.sheet;

import org.jspecify.annotations.NullMarked;
