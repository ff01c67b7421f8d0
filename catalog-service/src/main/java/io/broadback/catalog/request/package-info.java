/** What the resources share: reading query parameters and headers, and cutting pages out of lists in memory. */
@NullMarked
package io.broadback.catalog.request;

import org.jspecify.annotations.NullMarked;
