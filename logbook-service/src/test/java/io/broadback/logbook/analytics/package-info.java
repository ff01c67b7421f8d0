@NullMarked
package io.broadback.logbook.analytics;

import org.jspecify.annotations.NullMarked;
