/** Real engines and fixtures: what tests, benchmarks and the local platform run on. */
@NullMarked
package io.broadback.testing;

import org.jspecify.annotations.NullMarked;
