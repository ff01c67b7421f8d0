package io.broadback.platform.consumer;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.broadback.platform.kafka.KafkaClients;
import io.broadback.platform.tenancy.Background;
import io.broadback.platform.tenancy.TenantPool;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

/**
 * Starts the consumers of a service: one for the copies it keeps, and, once those have been read, one for the logs it folds,
 * because a fold needs the exercises and gyms.
 */
@ApplicationScoped
public class Consumers {
    private final List<CopyHandler> copies;
    private final List<LogHandler<?>> logs;
    private final KafkaClients clients;
    private final DeclaredTopics topics;
    private final TenantPool pool;
    private final CopyReadiness readiness;
    private final String service;
    private final List<ConsumerLoop> loops = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();

    public Consumers(@All List<CopyHandler> copies, @All List<LogHandler<?>> logs, KafkaClients clients, DeclaredTopics topics,
            @Background TenantPool pool, CopyReadiness readiness,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.copies = copies;
        this.logs = logs;
        this.clients = clients;
        this.topics = topics;
        this.pool = pool;
        this.readiness = readiness;
        this.service = service;
    }

    /** A handler of a log of facts, which waits for the copies. */
    public interface LogHandler<E> extends TopicHandler<E> {
    }

    void start(@Observes StartupEvent started) {
        if (copies.isEmpty()) {
            readiness.nothingToRead();
        } else {
            ConsumerLoop loop = new ConsumerLoop(service + "-copies", copies, clients, topics, pool);
            run(loop, loop, "copies");
            run(loop, () -> readiness.await(service + "-copies", copies.stream().map(CopyHandler::topic).toList()),
                    "copies-read");
        }
        if (!logs.isEmpty()) {
            ConsumerLoop loop = new ConsumerLoop(service, logs, clients, topics, pool);
            run(loop, () -> {
                if (readiness.awaitReady()) {
                    loop.run();
                }
            }, "log");
        }
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        readiness.stop();
        loops.forEach(ConsumerLoop::stop);
        for (Thread thread : threads) {
            thread.join(TimeUnit.SECONDS.toMillis(8));
        }
    }

    private void run(ConsumerLoop loop, Runnable work, String name) {
        Thread thread = new Thread(work, "consumer-" + name);
        thread.setDaemon(true);
        loops.add(loop);
        threads.add(thread);
        thread.start();
    }
}
