package io.broadback.program.draft;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.reactive.mutiny.Mutiny;

import io.broadback.platform.event.Ids;
import io.broadback.platform.event.OutgoingEvent;
import io.broadback.platform.event.Topics;
import io.broadback.platform.event.program.WeekValue;
import io.broadback.platform.panache.PanacheOutbox;
import io.broadback.platform.tenancy.TenantId;
import io.smallrye.mutiny.Uni;

/** Writes a changed row under its next version and publishes the week as it stands, in the transaction of the change. */
@ApplicationScoped
class StoringWeeks {
    private final Clock clock;

    StoringWeeks(Clock clock) {
        this.clock = clock;
    }

    /** {@code picture} is the week as the row has it now; wake the relay after the commit. */
    Uni<Void> publish(Mutiny.Session session, WeekEntity row, WeekPicture picture) {
        return session.createNativeQuery("select next_version(:previous)", Long.class).setParameter("previous", row.version)
                .getSingleResult().invoke(version -> row.version = version)
                .chain(session::flush)
                .chain(() -> PanacheOutbox.add(session, event(row, picture)));
    }

    private OutgoingEvent event(WeekEntity row, WeekPicture picture) {
        WeekValue value = PublishedWeek.of(row, picture.standing(), picture.possibleRows());
        return OutgoingEvent.ofAthlete(new TenantId(row.key.tenantId()), row.key.athleteId(), Topics.PROGRAM_WEEKS,
                "/" + row.key.week(), "/program", WeekValue.CHANGED, Ids.timeOrdered(clock), clock.instant(), value);
    }
}
