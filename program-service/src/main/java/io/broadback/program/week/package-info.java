/**
 * Weeks: the base splits on offer and the wire form of the week generator. The generator itself is in {@code domain} and
 * knows nothing of JSON or HTTP.
 */
@NullMarked
package io.broadback.program.week;

import org.jspecify.annotations.NullMarked;
