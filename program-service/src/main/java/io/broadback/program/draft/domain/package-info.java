/** The living week: what coaches and athletes change, what was done, and what both mean for the week that follows. Pure. */
@NullMarked
package io.broadback.program.draft.domain;

import org.jspecify.annotations.NullMarked;
