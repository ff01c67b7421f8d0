@NullMarked
package io.broadback.logbook.analytics.chart;

import org.jspecify.annotations.NullMarked;
