package io.broadback.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Topics;
import io.broadback.platform.kafka.KafkaClients;

/** A producer for one term of leadership; with transactions, opening it fences every former leader. */
final class RelayProducer implements AutoCloseable {
    private static final int ACKNOWLEDGEMENT_SECONDS = 10;

    private final KafkaProducer<String, byte[]> producer;
    private final boolean transactional;

    private RelayProducer(KafkaProducer<String, byte[]> producer, boolean transactional) {
        this.producer = producer;
        this.transactional = transactional;
    }

    /** Opens producers; the transactional id is the same for every leader of the service. */
    @ApplicationScoped
    static class Factory {
        private final KafkaClients clients;
        private final RelayConfig config;
        private final String service;

        Factory(KafkaClients clients, RelayConfig config,
                @ConfigProperty(name = "quarkus.application.name") String service) {
            this.clients = clients;
            this.config = config;
            this.service = service;
        }

        RelayProducer open() {
            @Nullable
            String transactionalId = config.transactional() ? service + "-relay-0" : null;
            KafkaProducer<String, byte[]> producer = clients.producer(transactionalId);
            try {
                if (config.transactional()) {
                    producer.initTransactions();
                }
            } catch (RuntimeException failure) {
                producer.close(Duration.ZERO);
                throw failure;
            }
            return new RelayProducer(producer, config.transactional());
        }
    }

    /** Sends the batch and returns when every record is acknowledged; in a transaction, when that is committed. */
    void send(List<OutboxRows.Waiting> batch) {
        if (transactional) {
            producer.beginTransaction();
        }
        List<Future<RecordMetadata>> pending = new ArrayList<>(batch.size());
        for (OutboxRows.Waiting row : batch) {
            pending.add(producer.send(record(row)));
        }
        for (Future<RecordMetadata> acknowledgement : pending) {
            await(acknowledgement);
        }
        if (transactional) {
            producer.commitTransaction();
        }
    }

    private ProducerRecord<String, byte[]> record(OutboxRows.Waiting row) {
        int partition = row.partition() != null ? row.partition()
                : Topics.partition(row.partitionKey(), producer.partitionsFor(row.topic()).size());
        byte @Nullable [] body = row.body() == null ? null : row.body().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(row.topic(), partition, row.key(), body);
        for (Map.Entry<String, Object> header : row.headers()) {
            record.headers().add(header.getKey(), String.valueOf(header.getValue()).getBytes(StandardCharsets.UTF_8));
        }
        return record;
    }

    private static void await(Future<RecordMetadata> acknowledgement) {
        try {
            acknowledgement.get(ACKNOWLEDGEMENT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending", stop);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("Not acknowledged", failure);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
    }
}
