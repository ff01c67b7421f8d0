package io.broadback.program.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * The definition of a time zone for a stretch of days: the offset in force on the first, and every change until the day after
 * the last. Made from the zone rules of Java, so that every zone a profile accepts has one and both sides mean the same.
 */
final class ZoneDefinition {
    private static final LocalDateTime LONG_AGO = LocalDateTime.of(1970, 1, 1, 0, 0);

    private ZoneDefinition() {
    }

    static VTimeZone of(ZoneId zone, LocalDate first, LocalDate last) {
        ZoneRules rules = zone.getRules();
        Instant from = first.atStartOfDay(zone).toInstant();
        Instant to = last.plusDays(2).atStartOfDay(zone).toInstant();
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        ZoneOffsetTransition change = rules.previousTransition(from.plusNanos(1));
        if (change == null) {
            definition.add(observance(new Standard(), LONG_AGO, rules.getOffset(from), rules.getOffset(from)));
            change = rules.nextTransition(from);
        }
        while (change != null && change.getInstant().isBefore(to)) {
            definition.add(observance(rules.isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard(),
                    change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter()));
            change = rules.nextTransition(change.getInstant());
        }
        return definition;
    }

    /** A change begins at the time that the clocks showed before it. */
    private static Observance observance(Observance observance, LocalDateTime begin, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(begin));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }
}
