/**
 * What logbook-service publishes on {@code logbook.sets.v1}: one log per athlete, numbered 1..n without holes. Owned by
 * logbook-service; changes are additive, readers ignore what they do not know.
 */
@NullMarked
package io.broadback.platform.event.logbook;

import org.jspecify.annotations.NullMarked;
