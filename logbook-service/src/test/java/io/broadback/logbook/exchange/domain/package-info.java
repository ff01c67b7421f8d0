/** Files of other apps, format by format and hazard by hazard. */
@NullMarked
package io.broadback.logbook.exchange.domain;

import org.jspecify.annotations.NullMarked;
