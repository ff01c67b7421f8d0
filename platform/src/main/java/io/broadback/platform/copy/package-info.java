/** Reading the copies of other services' values. */
@NullMarked
package io.broadback.platform.copy;

import org.jspecify.annotations.NullMarked;
