/** What became of a set or session, change by change: who, when, and from what to what. */
@NullMarked
package io.broadback.logbook.history;

import org.jspecify.annotations.NullMarked;
