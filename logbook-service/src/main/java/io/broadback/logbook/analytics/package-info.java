/** What people look at: weekly sets, strength, records, balance, effort, adherence, as numbers and as charts. */
@NullMarked
package io.broadback.logbook.analytics;

import org.jspecify.annotations.NullMarked;
