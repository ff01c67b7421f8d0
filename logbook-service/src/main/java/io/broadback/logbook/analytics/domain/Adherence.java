package io.broadback.logbook.analytics.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** R4: row sets done, of those planned, in the weeks that have a plan; what is not due yet is not asked for. */
public record Adherence(List<Week> weeks) {
    /** Below so many percent a card is flagged (a judgement call). */
    public static final int LEAST = 80;

    /** A week with a plan: all of its row sets, those that are due by today, and what was done. */
    public record Week(LocalDate monday, int planned, int due, int done) {
        public Optional<Quotient> share() {
            return Quotient.of(done, due);
        }
    }

    public Adherence {
        weeks = List.copyOf(weeks);
    }

    /** {@code done} by Monday; a day is due when it is over, and today once anything has been done on it. */
    public static Adherence of(List<PlannedDay> plan, Map<LocalDate, Integer> done, LocalDate today, boolean trainedToday) {
        TreeMap<LocalDate, Week> weeks = new TreeMap<>();
        for (PlannedDay day : plan) {
            LocalDate monday = Span.mondayOf(day.date());
            boolean due = day.date().isBefore(today) || (day.date().equals(today) && trainedToday);
            weeks.merge(monday, new Week(monday, day.rowSets(), due ? day.rowSets() : 0, done.getOrDefault(monday, 0)),
                    (one, next) -> new Week(monday, one.planned() + next.planned(), one.due() + next.due(), one.done()));
        }
        return new Adherence(List.copyOf(weeks.values()));
    }

    public int planned() {
        return weeks.stream().mapToInt(Week::planned).sum();
    }

    public int due() {
        return weeks.stream().mapToInt(Week::due).sum();
    }

    public int done() {
        return weeks.stream().mapToInt(Week::done).sum();
    }

    public Optional<Quotient> share() {
        return Quotient.of(done(), due());
    }

    public Verdict verdict() {
        if (due() == 0) {
            return Verdict.UNKNOWN;
        }
        return 100L * done() >= (long) LEAST * due() ? Verdict.OK : Verdict.FLAG;
    }

    public String text() {
        if (weeks.isEmpty()) {
            return "No week was planned, so there is nothing to compare with.";
        }
        return share().map(share -> done() + " of " + due() + " planned row sets were done ("
                + share.times(100).rounded(0).toPlainString() + " %)"
                + (verdict() == Verdict.OK ? "." : ": do the planned rows before adding any."))
                .orElse("No planned row set is due yet.");
    }
}
