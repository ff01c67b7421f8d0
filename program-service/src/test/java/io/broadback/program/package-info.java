/** Tests of the service as a whole, and what several features' tests share. */
@NullMarked
package io.broadback.program;

import org.jspecify.annotations.NullMarked;
