/** Who calls (from the verified token), what the roles allow, and whom they reach. */
@NullMarked
package io.broadback.platform.identity;

import org.jspecify.annotations.NullMarked;
