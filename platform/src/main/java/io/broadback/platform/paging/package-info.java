/** Paging by opaque cursors and conditional requests by revision. */
@NullMarked
package io.broadback.platform.paging;

import org.jspecify.annotations.NullMarked;
