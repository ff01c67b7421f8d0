/**
 * What a diary adds up to: sets for each muscle, strength along a line, records, and how back work stands beside the rest.
 * Pure:
 * sets and a day in, numbers out. The rules and how they are read are listed in RULES.md.
 */
@NullMarked
package io.broadback.logbook.analytics.domain;

import org.jspecify.annotations.NullMarked;
