/** Charts that read well in an e-mail: SVG with text as text, drawn by JFreeChart. Why so: RATIONALE.md. */
@NullMarked
package io.broadback.logbook.analytics.chart;

import org.jspecify.annotations.NullMarked;
