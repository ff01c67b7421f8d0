/**
 * The consumer side of the delivery guarantees: positions live in the database and move in the transaction of their effects,
 * so that every event counts exactly once, whatever is killed.
 */
@NullMarked
package io.broadback.platform.consumer;

import org.jspecify.annotations.NullMarked;
