package io.broadback.logbook.analytics;

import io.broadback.logbook.analytics.domain.Span;

/** What was found in whose diary, and over which days. */
record Seen<T>(Subject subject, Span span, T found) {
}
