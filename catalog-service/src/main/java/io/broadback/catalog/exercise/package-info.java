/** Exercises: the built-in ones, the rules every exercise keeps, and how a list of them is narrowed. */
@NullMarked
package io.broadback.catalog.exercise;

import org.jspecify.annotations.NullMarked;
