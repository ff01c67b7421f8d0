/**
 * What catalog-service publishes on {@code catalog.exercises.v1} and {@code catalog.gyms.v1}. Owned by catalog-service;
 * changes are additive, readers ignore what they do not know.
 */
@NullMarked
package io.broadback.platform.event.catalog;

import org.jspecify.annotations.NullMarked;
