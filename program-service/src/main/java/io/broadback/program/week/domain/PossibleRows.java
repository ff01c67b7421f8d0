package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** The rows that this athlete may be given in this gym, with the one that is the primary row (R9, 4.7). */
record PossibleRows(List<Exercise> rows, @Nullable Exercise primary, List<String> order) {

    static PossibleRows of(WeekRequest request, PlanRules rules) {
        return of(request, rules, PushPullLegs.isOrderOf(request, new EffectiveBase(request).days()));
    }

    /** {@code pushPullLegs} leaves out what loads the spine, while there is anything else (W4). */
    static PossibleRows of(WeekRequest request, PlanRules rules, boolean pushPullLegs) {
        List<Exercise> all = request.catalogue().exercises().stream().filter(Exercise::rowSet).filter(request::offers)
                .filter(exercise -> !Cautions.forbid(request.athlete(), exercise)).toList();
        List<Exercise> easy = all.stream().filter(row -> row.axialCost() <= PushPullLegs.MAX_AXIAL_COST).toList();
        List<Exercise> rows = pushPullLegs && !easy.isEmpty() ? easy : all;
        List<Exercise> inOrder = inOrder(rows, rules.primaryRowOrder());
        Optional<Exercise> wished = rows.stream().filter(row -> row.id().equals(request.athlete().primaryRow())).findFirst();
        return new PossibleRows(rows, wished.or(() -> inOrder.stream().findFirst()).orElse(null), rules.primaryRowOrder());
    }

    /** The primary row's low-rep slot, or that of the next best row if it has no low range among its choices (R38). */
    Optional<Exercise> lowRow() {
        if (primary != null && primary.rangeIn(Zone.LOW).isPresent()) {
            return Optional.of(primary);
        }
        return inOrder(rows, order).stream().filter(row -> row.rangeIn(Zone.LOW).isPresent()).findFirst();
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
