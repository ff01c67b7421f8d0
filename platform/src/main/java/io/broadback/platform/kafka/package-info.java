/** Kafka clients with the settings that the delivery guarantees rest on. */
@NullMarked
package io.broadback.platform.kafka;

import org.jspecify.annotations.NullMarked;
