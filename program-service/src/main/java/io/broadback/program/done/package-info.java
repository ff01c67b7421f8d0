/** What athletes have done, set by set, kept from {@code logbook.sets.v1}: what plans are compared with. */
@NullMarked
package io.broadback.program.done;

import org.jspecify.annotations.NullMarked;
