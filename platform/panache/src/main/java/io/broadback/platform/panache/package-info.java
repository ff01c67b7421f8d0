/** Tenant transactions for Hibernate Reactive Panache. */
@NullMarked
package io.broadback.platform.panache;

import org.jspecify.annotations.NullMarked;
