/** A tenant is a chain of gyms; it comes from the verified token and is set on a connection inside a transaction only. */
@NullMarked
package io.broadback.platform.tenancy;

import org.jspecify.annotations.NullMarked;
