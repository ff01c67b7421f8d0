/**
 * The week generator: from an athlete, a base split, a gym and the known targets to one week that puts the upper back first,
 * with the audit that judges it. Pure: the same request always gives the same week. The rules are listed in RULES.md, the
 * reasons for the search in RATIONALE.md.
 */
@NullMarked
package io.broadback.program.week.domain;

import org.jspecify.annotations.NullMarked;
