package io.broadback.platform.consumer;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** The position rows of one consumer: who owns a partition (epoch) and which offset comes next. */
final class Positions {
    static final long BEGINNING = -1;

    private final String consumer;

    Positions(String consumer) {
        this.consumer = consumer;
    }

    /** Where to read on, and the epoch under which this owner may move the position. */
    record Position(TopicPartition partition, long nextOffset, long epoch) {
        Position advancedTo(long offset) {
            return new Position(partition, offset, epoch);
        }
    }

    /** The row was taken by another owner, or moved: whatever was computed must not be committed. */
    static final class Fenced extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Fenced(List<TopicPartition> partitions) {
            super("The position of " + partitions + " (or of one of them) belongs to another owner now");
        }
    }

    /**
     * Takes the rows with a new epoch. A topic that was made anew (another topic id) is read from the beginning, because the
     * old offsets mean nothing in it.
     */
    Uni<Map<TopicPartition, Position>> take(SqlConnection transaction, Collection<TopicPartition> partitions,
            Function<String, UUID> topicIds) {
        List<TopicPartition> sorted = partitions.stream()
                .sorted(java.util.Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                .toList();
        Tuple arguments = Tuple.tuple().addString(consumer)
                .addArrayOfString(sorted.stream().map(TopicPartition::topic).toArray(String[]::new))
                .addArrayOfInteger(sorted.stream().map(TopicPartition::partition).toArray(Integer[]::new))
                .addArrayOfUUID(sorted.stream().map(each -> topicIds.apply(each.topic())).toArray(UUID[]::new));
        return transaction.preparedQuery("""
                insert into consumer_position as p (consumer, topic, partition, topic_id, next_offset, epoch)
                select $1, t.topic, t.partition, t.topic_id, -1, 1
                  from unnest($2::text[], $3::integer[], $4::uuid[]) as t (topic, partition, topic_id)
                on conflict (consumer, topic, partition) do update
                   set epoch = p.epoch + 1, topic_id = excluded.topic_id,
                       next_offset = case when p.topic_id = excluded.topic_id then p.next_offset else -1 end
                returning topic, partition, next_offset, epoch""")
                .execute(arguments)
                .map(rows -> {
                    List<Position> taken = new ArrayList<>();
                    for (Row row : rows) {
                        taken.add(new Position(new TopicPartition(row.getString(0), row.getInteger(1)), row.getLong(2),
                                row.getLong(3)));
                    }
                    return taken.stream().collect(Collectors.toMap(Position::partition, Function.identity()));
                });
    }

    /** A position and the offset to move it to. */
    record Move(Position from, long nextOffset) {
        Position reached() {
            return from.advancedTo(nextOffset);
        }
    }

    /** Moves positions that are still ours and where we left them; fails with {@link Fenced} if one is not. */
    Uni<Void> advance(SqlConnection transaction, List<Move> moves) {
        Tuple arguments = Tuple.tuple().addString(consumer)
                .addArrayOfString(moves.stream().map(move -> move.from().partition().topic()).toArray(String[]::new))
                .addArrayOfInteger(moves.stream().map(move -> move.from().partition().partition()).toArray(Integer[]::new))
                .addArrayOfLong(moves.stream().map(move -> move.from().epoch()).toArray(Long[]::new))
                .addArrayOfLong(moves.stream().map(move -> move.from().nextOffset()).toArray(Long[]::new))
                .addArrayOfLong(moves.stream().map(Move::nextOffset).toArray(Long[]::new));
        return transaction.preparedQuery("""
                update consumer_position p set next_offset = k.next
                  from unnest($2::text[], $3::integer[], $4::bigint[], $5::bigint[], $6::bigint[])
                       as k (topic, partition, epoch, old, next)
                 where p.consumer = $1 and p.topic = k.topic and p.partition = k.partition and p.epoch = k.epoch
                   and p.next_offset = k.old""")
                .execute(arguments)
                .invoke(rows -> {
                    if (rows.rowCount() != moves.size()) {
                        throw new Fenced(moves.stream().map(move -> move.from().partition()).toList());
                    }
                })
                .replaceWithVoid();
    }
}
