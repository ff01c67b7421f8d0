/** Files of training logs: splitting them into rows, whoever wrote them. */
@NullMarked
package io.broadback.logbook.exchange;

import org.jspecify.annotations.NullMarked;
