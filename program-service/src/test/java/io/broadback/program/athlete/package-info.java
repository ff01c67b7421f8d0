/** Tests of the roster. */
@NullMarked
package io.broadback.program.athlete;

import org.jspecify.annotations.NullMarked;
