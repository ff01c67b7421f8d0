package io.broadback.progression.plateau.domain;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Where an athlete stands between two planned deloads (3.11). */
public sealed interface DeloadPlan {

    /** How many loading weeks make a deload due. */
    int LOADING_WEEKS = 5;

    /** Loading weeks so far since the last deload, layoff or week that replaced one. */
    record NotYet(int loadingWeeks) implements DeloadPlan {

        public NotYet {
            if (loadingWeeks < 0 || loadingWeeks >= LOADING_WEEKS) {
                throw new IllegalArgumentException("A deload is due after 5 loading weeks, so not yet after 0 to 4, not "
                        + loadingWeeks);
            }
        }
    }

    /** Time for a deload. */
    record Due(int loadingWeeks) implements DeloadPlan {

        public Due {
            if (loadingWeeks < LOADING_WEEKS) {
                throw new IllegalArgumentException("A deload is due after 5 loading weeks, not after " + loadingWeeks);
            }
        }
    }

    /** It was due, but so little was done in that week that it has taken the deload's place. */
    record Replaced(IsoWeek by) implements DeloadPlan {
    }

    /** Judged by the finished weeks; a week with less than half of its sets done is no loading week. */
    static DeloadPlan of(TrainingWeeks weeks, LocalDate today) {
        int loadingWeeks = 0;
        IsoWeek replacedBy = null;
        for (WeekHistory week : known(weeks, today)) {
            boolean due = loadingWeeks >= LOADING_WEEKS;
            boolean loading = week.isLoading() && !isHardlyDone(week);
            replacedBy = due && week.isLoading() && !loading ? week.week() : null;
            if (loading) {
                loadingWeeks++;
            }
            if (!week.isLoading() || replacedBy != null) {
                loadingWeeks = 0;
            }
        }
        return of(loadingWeeks, replacedBy);
    }

    private static DeloadPlan of(int loadingWeeks, @Nullable IsoWeek replacedBy) {
        if (replacedBy != null) {
            return new Replaced(replacedBy);
        }
        return loadingWeeks < LOADING_WEEKS ? new NotYet(loadingWeeks) : new Due(loadingWeeks);
    }

    /** A deload under way counts already, a loading week only once it is over. */
    private static List<WeekHistory> known(TrainingWeeks weeks, LocalDate today) {
        return weeks.all().stream().filter(week -> week.week().isOverBy(today)
                || (!week.isLoading() && !week.week().monday().isAfter(today))).toList();
    }

    private static boolean isHardlyDone(WeekHistory week) {
        return week.rowSets().isKnown() ? !week.rowSets().isAtLeast(50) : week.rowSets().part() == 0;
    }
}
