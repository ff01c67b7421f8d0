/** Tests of the living week's rules. */
@NullMarked
package io.broadback.program.draft.domain;

import org.jspecify.annotations.NullMarked;
