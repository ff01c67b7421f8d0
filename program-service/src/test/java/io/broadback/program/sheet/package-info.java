/** Tests of the page to print. */
@NullMarked
package io.broadback.program.sheet;

import org.jspecify.annotations.NullMarked;
