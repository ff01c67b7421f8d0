/**
 * The outbox: events written in the transaction of the change they tell of, sent afterwards by one leader. Nothing is sent
 * from a request, nothing is sent before its commit, nothing is deleted before its acknowledgement.
 */
@NullMarked
package io.broadback.platform.outbox;

import org.jspecify.annotations.NullMarked;
