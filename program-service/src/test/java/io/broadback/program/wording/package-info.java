/** Tests of slots in words. */
@NullMarked
package io.broadback.program.wording;

import org.jspecify.annotations.NullMarked;
