/** Sets: putting, deleting, restoring and reading them. */
@NullMarked
package io.broadback.logbook.set;

import org.jspecify.annotations.NullMarked;
