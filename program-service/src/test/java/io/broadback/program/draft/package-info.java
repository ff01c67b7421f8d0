/** Tests of stored weeks. */
@NullMarked
package io.broadback.program.draft;

import org.jspecify.annotations.NullMarked;
