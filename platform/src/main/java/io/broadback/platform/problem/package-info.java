/** One catalogue of errors for every service, answered as RFC 9457 {@code application/problem+json}. */
@NullMarked
package io.broadback.platform.problem;

import org.jspecify.annotations.NullMarked;
