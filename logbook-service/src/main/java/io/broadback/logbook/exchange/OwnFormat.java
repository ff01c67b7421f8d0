package io.broadback.logbook.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.OwnColumns;
import io.broadback.logbook.session.SessionRequest;
import io.broadback.logbook.set.SetRequest;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;

/**
 * Broadback's own CSV: one row for each set with its session's columns repeated, one row with empty set columns for a session
 * without sets. Nothing is lost and nothing is changed: decimals as they were entered, times with their offset, an absent value
 * is an empty field. Texts are kept exactly, also where a spreadsheet would take them for a formula: the file is for programs.
 */
public final class OwnFormat {
    /** The header, in this order. */
    public static final List<String> COLUMNS = OwnColumns.ALL;
    private static final int SESSION_COLUMNS = 9;

    private OwnFormat() {
    }

    /** A row; without a set the set's columns are empty. */
    public static List<String> row(UUID sessionId, SessionRequest session, @Nullable UUID setId, @Nullable SetRequest set) {
        List<String> row = new ArrayList<>(COLUMNS.size());
        row.add(sessionId.toString());
        row.add(text(session.startedAt()));
        row.add(text(session.endedAt()));
        row.add(text(session.gymId()));
        load(row, session.bodyweight());
        row.add(text(session.sessionRpe()));
        row.add(text(session.deload()));
        row.add(text(session.note()));
        if (set != null) {
            set(row, setId, set);
        }
        while (row.size() < COLUMNS.size()) {
            row.add("");
        }
        return row;
    }

    /** Whether a row is a session without sets: all of the set's columns are empty. */
    public static boolean isSessionOnly(List<String> row) {
        return row.subList(SESSION_COLUMNS, row.size()).stream().allMatch(String::isEmpty);
    }

    private static void set(List<String> row, @Nullable UUID id, SetRequest set) {
        row.add(text(id));
        row.add(text(set.performedAt()));
        row.add(text(set.exerciseId()));
        row.add(text(set.gripVariant()));
        row.add(text(set.setIndex()));
        row.add(text(set.setType()));
        row.add(text(set.technique()));
        load(row, set.load());
        load(row, set.assistance());
        row.add(text(set.reps()));
        row.add(text(set.repsLeft()));
        row.add(text(set.repsRight()));
        row.add(text(set.repsInReserve()));
        RepRange range = set.repRange();
        row.add(range == null ? "" : text(range.bottom()));
        row.add(range == null ? "" : text(range.top()));
        load(row, set.plannedLoad());
        row.add(text(set.slotId()));
        row.add(text(set.supersetGroup()));
        row.add(text(set.pain()));
        row.add(text(set.note()));
    }

    private static void load(List<String> row, @Nullable Load load) {
        row.add(load == null ? "" : load.value().toPlainString());
        row.add(load == null ? "" : load.unit().toString());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
