package io.broadback.program.draft;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;

import org.hibernate.reactive.mutiny.Mutiny;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.identity.Author;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.outbox.OutboxRelay;
import io.broadback.platform.panache.TenantTransactions;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.program.draft.ReadingWeeks.Wanted;
import io.broadback.program.draft.domain.Warning;
import io.smallrye.mutiny.Uni;

/**
 * Changes a stored week under the revision the caller has seen: looks at the week, decides, and stores and publishes it if
 * nobody
 * was faster.
 */
@ApplicationScoped
class ChangingWeeks {
    private final ReadingWeeks reading;
    private final StoringWeeks storing;
    private final TenantTransactions transactions;
    private final OutboxRelay relay;
    private final Clock clock;

    ChangingWeeks(ReadingWeeks reading, StoringWeeks storing, TenantTransactions transactions, OutboxRelay relay,
            Clock clock) {
        this.reading = reading;
        this.storing = storing;
        this.transactions = transactions;
        this.relay = relay;
        this.clock = clock;
    }

    /** Who wants to change which week, and the revision they have seen. */
    record Change(Caller caller, Operation operation, UUID athlete, String week, @Nullable Integer ifMatch) {
        Author author() {
            return caller.authorFor(athlete);
        }
    }

    /** Decides what the log of changes should be; throws a problem where the change is not possible. */
    interface Decision {
        ChangeLog log(WeekPicture week, Author author, Instant at);
    }

    Uni<WeekView> change(Change change, Set<UUID> gyms, Decision decision) {
        return write(change, gyms, (picture, row) -> row.changes = EventJson
                .write(decision.log(picture, change.author(), clock.instant())));
    }

    /** Approves the week as it stands; approving it twice changes nothing. */
    Uni<WeekView> approve(Change change) {
        return write(change, Set.of(), (picture, row) -> {
            if (!picture.stored().isApproved()) {
                row.status = StoredWeek.APPROVED;
                row.approval = EventJson.write(new Approval(change.author(), clock.instant()));
            }
        });
    }

    private Uni<WeekView> write(Change change, Set<UUID> gyms, BiConsumer<WeekPicture, WeekEntity> decision) {
        Wanted wanted = new Wanted(change.caller().tenant(), change.caller().may(change.operation()), change.athlete(),
                change.week());
        return reading.require(wanted, gyms)
                .chain(picture -> transactions.run(wanted.tenant(),
                        session -> write(session, wanted, change.ifMatch(), picture, decision)))
                .invoke(relay::wake);
    }

    private Uni<WeekView> write(Mutiny.Session session, Wanted wanted, @Nullable Integer ifMatch, WeekPicture picture,
            BiConsumer<WeekPicture, WeekEntity> decision) {
        return WeekEntity.<WeekEntity> findById(WeekEntity.Key.of(wanted.tenant(), wanted.athlete(), wanted.week()),
                LockModeType.PESSIMISTIC_WRITE).map(Objects::requireNonNull).chain(row -> {
                    requireSeen(row, ifMatch, picture);
                    StoredWeek before = row.stored();
                    decision.accept(picture, row);
                    if (row.stored().equals(before)) {
                        return Uni.createFrom().item(WeekView.of(picture));
                    }
                    row.revision++;
                    WeekPicture after = picture.with(row.stored());
                    return storing.publish(session, row, after).replaceWith(() -> WeekView.of(after, after.standing(),
                            Warning.between(picture.standing().audit(), after.standing().audit())));
                });
    }

    private static void requireSeen(WeekEntity row, @Nullable Integer ifMatch, WeekPicture picture) {
        if (ifMatch == null) {
            throw Problem.of(ErrorCode.PRECONDITION_REQUIRED, "Send the week's ETag as If-Match to change it");
        }
        if (ifMatch != row.revision || picture.stored().revision() != row.revision) {
            throw Problem.of(ErrorCode.PRECONDITION_FAILED, "The week is at revision " + row.revision);
        }
    }
}
