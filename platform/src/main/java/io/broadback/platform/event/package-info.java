/** Topics, the envelope of an event, and the partition an athlete's events go to. */
@NullMarked
package io.broadback.platform.event;

import org.jspecify.annotations.NullMarked;
