/** What files of other apps say, read exactly; pure. RULES.md beside this file lists the formats and the readings. */
@NullMarked
package io.broadback.logbook.exchange.domain;

import org.jspecify.annotations.NullMarked;
