package io.broadback.progression.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.ToLongFunction;

import jakarta.inject.Singleton;

import io.broadback.platform.consumer.ConsumedRecord;
import io.broadback.platform.consumer.Consumers;
import io.broadback.platform.consumer.LogRecord;
import io.broadback.platform.consumer.UnreadableEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.logbook.LogbookEvent;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.tenancy.Pipeline;
import io.broadback.platform.tenancy.TenantId;
import io.broadback.progression.AthleteKey;
import io.broadback.progression.log.LogHeads.Head;
import io.broadback.progression.target.FoldWatch;
import io.broadback.progression.target.FoldingTracks;
import io.broadback.progression.target.LogEntry;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;

/**
 * Consumes {@code logbook.sets.v1}: locks the athletes' heads, stores every event as a fact, and folds each athlete's unbroken
 * run. An event above a hole is stored and waits; whatever fills the hole resumes it. The events of an import are only stored,
 * and
 * folded once when it has come to its end ({@link ImportedFacts}).
 */
@Singleton
public class FoldingLogs implements Consumers.LogHandler<Fact> {
    private final FoldingTracks tracks;
    private final OutboxRelay relay;
    private final FoldWatch watch;

    public FoldingLogs(FoldingTracks tracks, OutboxRelay relay, FoldWatch watch) {
        this.tracks = tracks;
        this.relay = relay;
        this.watch = watch;
    }

    @Override
    public String topic() {
        return Topics.LOGBOOK_SETS.topic();
    }

    @Override
    public Fact decode(ConsumedRecord record) throws UnreadableEvent {
        LogRecord read = LogRecord.read(record);
        return new Fact(read.id(), read.type(), read.event(), read.body());
    }

    @Override
    public Uni<Void> apply(SqlConnection transaction, List<Fact> facts) {
        if (facts.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        SortedSet<AthleteKey> athletes = new TreeSet<>();
        facts.forEach(fact -> athletes.add(fact.athlete()));
        SortedSet<AthleteKey> imported = ImportedFacts.athletes(facts);
        return ImportedFacts.mark(transaction, imported).chain(() -> store(transaction, athletes, imported, facts));
    }

    private Uni<Void> store(SqlConnection transaction, SortedSet<AthleteKey> athletes, SortedSet<AthleteKey> imported,
            List<Fact> facts) {
        SortedSet<AthleteKey> others = new TreeSet<>(athletes);
        others.removeAll(imported);
        return Pipeline
                .of(LogHeads.lock(transaction, athletes), Facts.append(transaction, facts),
                        Facts.notYetFolded(transaction, others))
                .chain(all -> {
                    Map<AthleteKey, Head> heads = new HashMap<>(all.getItem1());
                    heads.values().removeIf(Head::isImporting);
                    heads.keySet().removeAll(imported);
                    return fold(transaction, heads, all.getItem3());
                })
                .chain(() -> ImportedFacts.hold(transaction, imported));
    }

    /** Folds everything from the first fact to the first hole, as if nothing had been folded; the heads must be locked. */
    public Uni<Void> foldFromTheStart(SqlConnection transaction, SortedSet<AthleteKey> athletes,
            Map<AthleteKey, Head> heads) {
        return Facts.all(transaction, athletes).chain(facts -> {
            Run run = Run.of(heads, head -> 0L, facts);
            return Pipeline.of(LogHeads.move(transaction, run.reached()),
                    tracks.applyFromTheStart(transaction, athletes, run.entries())).replaceWithVoid();
        });
    }

    private Uni<Void> fold(SqlConnection transaction, Map<AthleteKey, Head> heads, List<LogEntry> pending) {
        Run run = Run.of(heads, Head::appliedSequence, pending);
        return Pipeline.of(LogHeads.move(transaction, run.reached()), tracks.apply(transaction, run.entries()))
                .replaceWithVoid();
    }

    /** The events without a hole behind where each log stands, and where each then stands. */
    private record Run(Map<AthleteKey, Long> reached, List<LogEntry> entries) {
        static Run of(Map<AthleteKey, Head> heads, ToLongFunction<Head> from, List<LogEntry> pending) {
            Map<AthleteKey, Long> reached = new HashMap<>();
            heads.forEach((athlete, head) -> reached.put(athlete, from.applyAsLong(head)));
            List<LogEntry> entries = new ArrayList<>();
            for (LogEntry entry : pending) {
                LogbookEvent event = entry.event();
                AthleteKey athlete = new AthleteKey(new TenantId(event.tenantId()), event.athleteId());
                Head head = heads.get(athlete);
                if (head != null && head.folds(event.sequence()) && event.sequence() == reached.getOrDefault(athlete, 0L) + 1) {
                    reached.put(athlete, event.sequence());
                    entries.add(entry);
                }
            }
            return new Run(reached, entries);
        }
    }

    @Override
    public Uni<Void> skipped(SqlConnection transaction, ConsumedRecord record) {
        String[] key = record.key().split("/", -1);
        if (key.length != 2 || record.tenant().isEmpty() || record.sequence().isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        try {
            AthleteKey athlete = new AthleteKey(record.tenant().get(), UUID.fromString(key[1]));
            return LogHeads.skipped(transaction, athlete, record.sequence().get());
        } catch (IllegalArgumentException notAnAthlete) {
            return Uni.createFrom().voidItem();
        }
    }

    @Override
    public void committed(List<Fact> facts) {
        relay.wake();
        facts.forEach(fact -> watch.moved(fact.athlete(), fact.event().sequence()));
    }
}
