/** Planned slots in the words an athlete reads, the same in the calendar and on paper. */
@NullMarked
package io.broadback.program.wording;

import org.jspecify.annotations.NullMarked;
