package io.broadback.program.week.domain;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.broadback.platform.training.RepRange;

/**
 * Which rows may take the sets of a zone (4.3): low the primary row, mid what supports the chest or runs on a T-bar or
 * machine, high cables, machines and one-sided rows; where rows are paired with presses, also what can be paired. Where that is
 * not enough, any row may.
 */
final class RowChoices {
    private final PossibleRows possible;
    private final Exercise primary;
    private final Athlete athlete;
    private final boolean pairs;

    RowChoices(PossibleRows possible, Exercise primary, Athlete athlete, Mode mode) {
        this.possible = possible;
        this.primary = primary;
        this.athlete = athlete;
        this.pairs = mode.pairs();
    }

    Map<Zone, List<RowOption>> options(Zones zones, boolean anyRow) {
        Map<Zone, List<RowOption>> options = new EnumMap<>(Zone.class);
        options.put(Zone.LOW, zones.low() == 0 ? List.of()
                : possible.lowRow(primary).map(row -> new RowOption(row, lowRange(row), false)).stream().toList());
        options.put(Zone.MID, withPrimary(zones, choose(Zone.MID, anyRow, orPairs(RowChoices::suitsMid))));
        options.put(Zone.HIGH, choose(Zone.HIGH, anyRow, orPairs(RowChoices::suitsHigh)));
        return options;
    }

    private Predicate<Exercise> orPairs(Predicate<Exercise> suits) {
        return suits.or(row -> pairs && Pairing.isPairable(row));
    }

    /** Suitable and unproblematic rows before unproblematic ones, those before suitable ones, and any before none. */
    private List<RowOption> choose(Zone zone, boolean anyRow, Predicate<Exercise> suits) {
        List<Exercise> able = orAll(possible.rows(), row -> row.rangeIn(zone).isPresent());
        if (anyRow) {
            return toOptions(able, zone);
        }
        Predicate<Exercise> unproblematic = row -> !Cautions.discourage(athlete, row);
        return toOptions(Stream.of(suits.and(unproblematic), unproblematic, suits)
                .map(wanted -> able.stream().filter(wanted).toList()).filter(rows -> !rows.isEmpty()).findFirst().orElse(able),
                zone);
    }

    /** The primary row has a slot of its own in mid where it has none in low (R9, R14). */
    private List<RowOption> withPrimary(Zones zones, List<RowOption> options) {
        boolean hasLowSlot = zones.low() > 0 && possible.lowRow(primary).filter(primary::equals).isPresent();
        if (hasLowSlot || options.stream().anyMatch(option -> option.exercise().equals(primary))) {
            return options;
        }
        return Stream.concat(options.stream(), Stream.of(new RowOption(primary, range(primary, Zone.MID), true)))
                .sorted(Comparator.comparing(option -> option.exercise().id())).toList();
    }

    private List<RowOption> toOptions(List<Exercise> rows, Zone zone) {
        return rows.stream().map(row -> new RowOption(row, range(row, zone), false)).toList();
    }

    private RepRange lowRange(Exercise row) {
        boolean triples = athlete.rowsTriples() && row.equals(primary);
        return (triples ? row.triples() : Optional.<RepRange> empty()).orElseGet(() -> range(row, Zone.LOW));
    }

    private static RepRange range(Exercise row, Zone zone) {
        return row.rangeIn(zone).orElse(zone.usualRange());
    }

    private static List<Exercise> orAll(List<Exercise> rows, Predicate<Exercise> wanted) {
        List<Exercise> chosen = rows.stream().filter(wanted).toList();
        return chosen.isEmpty() ? rows : chosen;
    }

    private static boolean suitsMid(Exercise row) {
        return row.chestSupported() || row.uses("row_machine")
                || (!row.unilateral() && (row.uses("t_bar") || row.uses("landmine")));
    }

    private static boolean suitsHigh(Exercise row) {
        return row.uses("cable") || row.uses("row_machine") || row.unilateral();
    }
}
