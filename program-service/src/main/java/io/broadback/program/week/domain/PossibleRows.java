package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * The rows that this athlete may be given in this gym (4.7), and which of them may be the primary row (R9): the one the athlete
 * wishes or has in this block, else any that can be loaded, in the order of preference.
 */
record PossibleRows(List<Exercise> rows, @Nullable Exercise wished, List<String> order) {
    private static final int LEAST_LOADABILITY_OF_PRIMARY = 2;

    static PossibleRows of(WeekRequest request, PlanRules rules) {
        return of(request, rules, PushPullLegs.isOrderOf(request, new EffectiveBase(request).days()));
    }

    /** {@code pushPullLegs} leaves out what loads the spine, while there is anything else (W4). */
    static PossibleRows of(WeekRequest request, PlanRules rules, boolean pushPullLegs) {
        List<Exercise> all = request.catalogue().exercises().stream().filter(Exercise::rowSet).filter(request::offers)
                .filter(exercise -> !Cautions.forbid(request.athlete(), exercise)).toList();
        List<Exercise> easy = all.stream().filter(row -> row.axialCost() <= PushPullLegs.MAX_AXIAL_COST).toList();
        List<Exercise> rows = pushPullLegs && !easy.isEmpty() ? easy : all;
        Exercise wished = rows.stream().filter(row -> row.id().equals(request.athlete().primaryRow())).findFirst()
                .or(() -> ofTheBlock(request, rows)).orElse(null);
        return new PossibleRows(rows, wished, rules.primaryRowOrder());
    }

    /** Inside a block the row for low reps stays the primary one (R10). */
    private static Optional<Exercise> ofTheBlock(WeekRequest request, List<Exercise> rows) {
        return request.athlete().blockWeek() == 1 || !request.athlete().mayRowInLowReps() ? Optional.empty()
                : request.previousWeek().flatMap(
                        before -> rows.stream().filter(row -> before.holds(row, Zone.LOW)
                                && row.rangeIn(Zone.LOW).isPresent()).findFirst());
    }

    /** The first of {@link #leads}, if any row is possible. */
    Optional<Exercise> preferredLead(boolean lowReps) {
        return leads(lowReps).stream().findFirst();
    }

    /**
     * The rows that may be the primary one, the preferred one first. Low reps are its work (4.3), so where they are planned and
     * the athlete wishes nothing else it is one with a low range.
     */
    List<Exercise> leads(boolean lowReps) {
        if (wished != null) {
            return List.of(wished);
        }
        List<Exercise> inOrder = inOrder(rows, order);
        List<Exercise> loadable = orAll(inOrder, row -> row.loadability() >= LEAST_LOADABILITY_OF_PRIMARY);
        return lowReps ? orAll(loadable, row -> row.rangeIn(Zone.LOW).isPresent()) : loadable;
    }

    /** The row for low reps: the primary one, or the next best if it has no low range among its choices (R38). */
    Optional<Exercise> lowRow(Exercise primary) {
        if (primary.rangeIn(Zone.LOW).isPresent()) {
            return Optional.of(primary);
        }
        return inOrder(rows, order).stream().filter(row -> row.rangeIn(Zone.LOW).isPresent()).findFirst();
    }

    private static List<Exercise> orAll(List<Exercise> rows, Predicate<Exercise> wanted) {
        List<Exercise> chosen = rows.stream().filter(wanted).toList();
        return chosen.isEmpty() ? rows : chosen;
    }

    /** All of them, the preferred one first. */
    List<String> byPreference() {
        return inOrder(rows, order).stream().map(Exercise::id).toList();
    }

    private static List<Exercise> inOrder(List<Exercise> rows, List<String> order) {
        Comparator<Exercise> byOrder = Comparator
                .comparingInt(row -> order.contains(row.id()) ? order.indexOf(row.id()) : order.size());
        return rows.stream().sorted(byOrder.thenComparing(Exercise::id)).toList();
    }
}
