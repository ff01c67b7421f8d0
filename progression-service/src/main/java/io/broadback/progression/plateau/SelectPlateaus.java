package io.broadback.progression.plateau;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.Topics;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.paging.Cursor;
import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.plateau.domain.FlatWindow;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/**
 * Finds plateaus: reads the tracks that have been flat long enough to be one, in chunks, and judges those as of today. Only
 * they are read, whoever makes progress costs nothing but a look at the row.
 */
@ApplicationScoped
class SelectPlateaus {
    private static final int CHUNK = 20;
    /** So many tracks are looked at for one page; a page that is not full by then says where to go on. */
    private static final int MOST_LOOKED_AT = 1_000;
    /** The first date on earth: a day earlier or later is decided where the athlete is. */
    private static final ZoneOffset EARLIEST_DATE = ZoneOffset.ofHours(14);
    private static final String CANDIDATES = """
            select r.athlete_id, r.track_id
              from copied_value c
              join track_result r on r.tenant_id = c.tenant_id and r.athlete_id = c.athlete_id
             where c.tenant_id = $1 and c.topic = $2 and c.value is not null and c.athlete_id is not null
               and ($3::uuid is null or c.athlete_id >= $3)
               and ($3::uuid is null or (r.athlete_id, r.track_id) > ($3, $4::uuid))
               and ($5::boolean or c.value ->> 'gymId' = any ($6::text[]))
               and ($7::text is null or c.value ->> 'gymId' = $7) and ($8::text is null or c.value ->> 'coachId' = $8)
               and r.exercise_id = any ($9::text[]) and r.flat_exposures >= $10 and r.flat_since <= $11
             order by r.athlete_id, r.track_id limit $12""";

    private final TenantPool pool;
    private final ExerciseCopies exercises;
    private final SelectPictures pictures;
    private final Clock clock;

    SelectPlateaus(TenantPool pool, ExerciseCopies exercises, SelectPictures pictures, Clock clock) {
        this.pool = pool;
        this.exercises = exercises;
        this.pictures = pictures;
        this.clock = clock;
    }

    /** Whose plateaus: those within reach, of a gym and a coach if they are named. */
    record Question(@Nullable UUID gym, @Nullable UUID coach, @Nullable Cursor after, int limit) {
    }

    private record Key(UUID athlete, UUID track) {
        static @Nullable Key of(@Nullable Cursor cursor) {
            return cursor == null ? null : new Key(cursor.uuid(0), cursor.uuid(1));
        }

        String cursor() {
            return Cursor.of(athlete, track).encoded();
        }
    }

    /** A page under way. */
    private record Search(Caller caller, Reach reach, Question question, Catalogue catalogue, List<PlateauView> found) {
        boolean isFull() {
            return found.size() > question.limit();
        }

        PlateauView.Page page(@Nullable Key next) {
            if (!isFull()) {
                return new PlateauView.Page(found, next == null ? null : next.cursor());
            }
            PlateauView last = found.get(question.limit() - 1);
            return new PlateauView.Page(List.copyOf(found.subList(0, question.limit())),
                    new Key(last.athleteId(), last.trackId()).cursor());
        }
    }

    Uni<PlateauView.Page> page(Caller caller, Question question) {
        Reach reach = caller.may(Operation.READ_PLATEAUS);
        Key after = Key.of(question.after());
        return exercises.all(caller.tenant()).map(Catalogue::new).chain(catalogue -> pool.run(caller.tenant(),
                transaction -> fill(transaction, new Search(caller, reach, question, catalogue, new ArrayList<>()), after, 0)));
    }

    private Uni<PlateauView.Page> fill(SqlConnection transaction, Search search, @Nullable Key after, int lookedAt) {
        return candidates(transaction, search, after).chain(keys -> judge(transaction, search, keys).chain(() -> {
            boolean more = keys.size() == CHUNK;
            if (search.isFull() || !more) {
                return Uni.createFrom().item(search.page(null));
            }
            return lookedAt + CHUNK >= MOST_LOOKED_AT ? Uni.createFrom().item(search.page(keys.getLast()))
                    : fill(transaction, search, keys.getLast(), lookedAt + CHUNK);
        }));
    }

    private Uni<List<Key>> candidates(SqlConnection transaction, Search search, @Nullable Key after) {
        LocalDate latestStart = clock.instant().atOffset(EARLIEST_DATE).toLocalDate().minusDays(FlatWindow.DAYS);
        Tuple arguments = Tuple.tuple().addUUID(search.caller().tenant().value())
                .addString(Topics.PROGRAM_ATHLETES.topic()).addUUID(after == null ? null : after.athlete())
                .addUUID(after == null ? null : after.track()).addBoolean(search.reach().chain())
                .addArrayOfString(search.reach().gyms().stream().map(UUID::toString).toArray(String[]::new))
                .addString(text(search.question().gym())).addString(text(search.question().coach()))
                .addArrayOfString(search.catalogue().rows()).addInteger(FlatWindow.EXPOSURES).addLocalDate(latestStart)
                .addInteger(CHUNK);
        return transaction.preparedQuery(CANDIDATES).execute(arguments).map(rows -> {
            List<Key> keys = new ArrayList<>();
            rows.forEach(row -> keys.add(new Key(row.getUUID(0), row.getUUID(1))));
            return keys;
        });
    }

    private Uni<Void> judge(SqlConnection transaction, Search search, List<Key> keys) {
        if (keys.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return pictures.of(transaction, search.caller().tenant(), keys.stream().map(Key::athlete).toList(),
                search.catalogue()).invoke(found -> keys.forEach(key -> judge(search, found, key))).replaceWithVoid();
    }

    private static void judge(Search search, Map<UUID, AthletePicture> found, Key key) {
        AthletePicture picture = Objects.requireNonNull(found.get(key.athlete()));
        picture.track(key.track()).flatMap(track -> PlateauView.of(picture, picture.judge(track)))
                .ifPresent(search.found()::add);
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
