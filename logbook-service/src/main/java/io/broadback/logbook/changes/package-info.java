/** What has changed of an athlete's log since a client last asked. */
@NullMarked
package io.broadback.logbook.changes;

import org.jspecify.annotations.NullMarked;
