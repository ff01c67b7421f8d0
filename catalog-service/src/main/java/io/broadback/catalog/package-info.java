/**
 * The catalog owns what can be trained and with what: muscles, exercises, citations, gyms and their equipment. It publishes
 * whole values on {@code catalog.exercises.v1} and {@code catalog.gyms.v1}. It consumes nothing.
 */
@NullMarked
package io.broadback.catalog;

import org.jspecify.annotations.NullMarked;
