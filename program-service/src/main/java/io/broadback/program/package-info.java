/**
 * Program owns athletes and their weeks: it generates the back-priority split by the rules of {@code week.domain}, with the
 * loads progression has published, and publishes athletes and weeks.
 */
@NullMarked
package io.broadback.program;

import org.jspecify.annotations.NullMarked;
