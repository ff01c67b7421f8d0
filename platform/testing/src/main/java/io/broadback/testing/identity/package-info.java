/** The development issuer: an OpenID provider with a key of its own, for tests and the local platform. */
@NullMarked
package io.broadback.testing.identity;

import org.jspecify.annotations.NullMarked;
