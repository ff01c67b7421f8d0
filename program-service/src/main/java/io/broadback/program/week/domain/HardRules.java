package io.broadback.program.week.domain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The hard rules H1 to H10 (4.8). Each is one method that returns the first thing wrong, or nothing. */
final class HardRules {
    private static final int MAX_NOVICE_INTERFERENCE = 4;

    private record Rule(String name, String rule, Function<JudgedWeek, Optional<String>> firstViolation) {
        Check check(JudgedWeek week) {
            Optional<String> violation = firstViolation.apply(week);
            return new Check(name, violation.isEmpty(), violation.orElse(rule));
        }
    }

    private static final List<Rule> RULES = List.of(
            new Rule("H2", "base lifts unchanged", BaseLiftsUnchanged::firstViolation),
            new Rule("H3", "rows, base, isolation; no isolation before a compound for the back", SlotOrder::firstViolation),
            new Rule("H4", "sway and failure only where they belong", HardSets::firstViolation),
            new Rule("H5", "everything can be done in this gym and by this athlete", HardRules::equipmentAndFlags),
            new Rule("H6", "inside the time given, a tenth more allowed", HardRules::time),
            new Rule("H7", "no session over its row sets", HardRules::sessionCap),
            new Rule("H8", "rows stand where the mode wants them", HardRules::placement),
            new Rule("H9", "no hard rows before the heavy days of a novice", HardRules::noviceInterference),
            new Rule("H10", "a low-rep slot", HardRules::lowSlot));

    private HardRules() {
    }

    static List<Check> check(JudgedWeek week) {
        return Stream.concat(Stream.of(volume(week)),
                RULES.stream().map(rule -> rule.check(week))).toList();
    }

    /** H1; its detail gives the number also when all is well. */
    private static Check volume(JudgedWeek week) {
        int rowSets = week.rowSets();
        boolean inside = rowSets >= RowVolume.LEAST && rowSets <= RowVolume.MOST;
        boolean excused = rowSets < RowVolume.LEAST
                && week.reasons().stream().anyMatch(reason -> reason.code().excusesVolume());
        return new Check("H1", inside || excused,
                rowSets + " row sets, wanted 15-20" + (excused ? "; the reasons say why" : ""));
    }

    private static Optional<String> equipmentAndFlags(JudgedWeek week) {
        WeekRequest request = week.request();
        Optional<String> impossible = week.plan().slots().map(PlannedSlot::exercise)
                .filter(exercise -> !request.offers(exercise))
                .map(exercise -> exercise.id() + " is excluded or cannot be done in this gym").findFirst();
        Optional<String> flagged = week.plan().added().map(PlannedSlot::exercise)
                .filter(exercise -> Cautions.forbid(request.athlete(), exercise))
                .map(exercise -> "a caution speaks against " + exercise.id()).findFirst();
        Optional<String> tooMuch = week.plan().days().stream()
                .filter(day -> Cautions.axialOneSets(day) > Cautions.maxAxialOneSets(request.athlete()))
                .map(day -> "too many sets of axial cost 1 on " + day.weekday()).findFirst();
        return impossible.or(() -> flagged).or(() -> tooMuch);
    }

    private static Optional<String> time(JudgedWeek week) {
        Athlete athlete = week.request().athlete();
        return week.addedMillis() <= athlete.maxMillis() ? Optional.empty()
                : Optional.of("adds " + minutes(week.addedMillis()) + " minutes to the " + athlete.minutesPerWeek() + " given");
    }

    private static Optional<String> sessionCap(JudgedWeek week) {
        int cap = week.rules().maxRowSetsPerSession();
        return week.plan().days().stream().filter(day -> !day.isOwnDay() && week.rowSets(day) > cap)
                .map(day -> week.rowSets(day) + " row sets on " + day.weekday() + ", at most " + cap).findFirst();
    }

    private static Optional<String> placement(JudgedWeek week) {
        return week.placement().holds() ? Optional.empty()
                : Optional.of("not every row stands where " + week.mode() + " wants it");
    }

    private static Optional<String> noviceInterference(JudgedWeek week) {
        boolean tooMuch = week.request().athlete().isNovice() && week.interference() > MAX_NOVICE_INTERFERENCE;
        return tooMuch ? Optional.of("interference " + week.interference() + ", for a novice at most "
                + MAX_NOVICE_INTERFERENCE) : Optional.empty();
    }

    private static Optional<String> lowSlot(JudgedWeek week) {
        return week.zones().low() > 0 || !week.request().athlete().mayRowInLowReps() ? Optional.empty()
                : Optional.of("no low-rep slot");
    }

    static int maxInterference(Athlete athlete) {
        return athlete.isNovice() ? MAX_NOVICE_INTERFERENCE : Integer.MAX_VALUE;
    }

    private static String minutes(long millis) {
        return Ratio.of(millis, 60_000).rounded(1).toPlainString();
    }
}
