/** Tests of the diagnosis. */
@NullMarked
package io.broadback.program.diagnosis;

import org.jspecify.annotations.NullMarked;
