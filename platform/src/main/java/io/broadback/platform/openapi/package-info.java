/** What the OpenAPI documents of all services have in common. */
@NullMarked
package io.broadback.platform.openapi;

import org.jspecify.annotations.NullMarked;
