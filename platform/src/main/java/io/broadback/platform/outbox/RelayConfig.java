package io.broadback.platform.outbox;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the outbox relay. */
@ConfigMapping(prefix = "broadback.relay")
public interface RelayConfig {

    /** Whether this service has an outbox to send. */
    @WithDefault("true")
    boolean enabled();

    /**
     * Whether a batch is one Kafka transaction. Needed where a topic is compacted: only the broker can stop a former leader
     * from writing an old value after a newer one.
     */
    @WithDefault("true")
    boolean transactional();

    @WithDefault("500")
    int batchSize();

    /**
     * The shortest time from one batch to the next. An event after a pause goes at once; under load a batch holds more of them,
     * and everything behind it (produce request, fetch, the readers' transaction) is paid once for all.
     */
    @WithDefault("10")
    int paceMillis();
}
