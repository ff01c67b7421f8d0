/**
 * Whether an entry is believed at once or waits for the athlete's word (3.14); pure. RULES.md beside this file maps the rule to
 * the code and lists the readings.
 */
@NullMarked
package io.broadback.logbook.outlier.domain;

import org.jspecify.annotations.NullMarked;
