/** Reading what is not in a body: query parameters and headers. */
@NullMarked
package io.broadback.platform.request;

import org.jspecify.annotations.NullMarked;
