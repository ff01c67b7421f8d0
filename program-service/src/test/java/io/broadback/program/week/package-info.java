/** Tests of the wire form of weeks. */
@NullMarked
package io.broadback.program.week;

import org.jspecify.annotations.NullMarked;
