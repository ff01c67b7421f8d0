/** Gyms, the versions of their equipment, and the loads that can be made there. */
@NullMarked
package io.broadback.catalog.gym;

import org.jspecify.annotations.NullMarked;
