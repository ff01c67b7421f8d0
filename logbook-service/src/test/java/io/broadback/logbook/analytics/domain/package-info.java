@NullMarked
package io.broadback.logbook.analytics.domain;

import org.jspecify.annotations.NullMarked;
