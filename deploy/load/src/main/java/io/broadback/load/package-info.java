/**
 * Benchmarks of the local platform: they start the real engines and the packaged services, load them through the public API
 * and print what they saw. Nothing here is asserted by a test.
 */
@NullMarked
package io.broadback.load;

import org.jspecify.annotations.NullMarked;
