/** How JSON is read and written: strict towards clients, tolerant towards events. */
@NullMarked
package io.broadback.platform.json;

import org.jspecify.annotations.NullMarked;
