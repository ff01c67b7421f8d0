package io.broadback.program.week.domain;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.program.week.domain.Reason.Code;

/** Says why a week is not the full programme, and the smallest change that would help (4.8). */
final class WeekReasons {
    private static final int WEEKS_OF_ONE_PRIMARY_ROW = 4;

    private final WeekRequest request;
    private final PlanRules rules;
    private final Settled settled;
    private final List<Reason> reasons = new ArrayList<>();

    WeekReasons(WeekRequest request, PlanRules rules, Settled settled) {
        this.request = request;
        this.rules = rules;
        this.settled = settled;
    }

    static List<Reason> noPlan() {
        return List
                .of(Reason.of(Code.NO_PLAN, "no plan without a professional's word: please see a doctor or therapist first"));
    }

    List<Reason> of(Plan plan, List<Reason> ofTheBase) {
        volume();
        lowSlot(plan);
        mode();
        unpaired(plan);
        primaryRow();
        swap(plan);
        interference(plan);
        baseRows(plan);
        reorder(plan);
        reasons.addAll(ofTheBase);
        return List.copyOf(reasons);
    }

    private void volume() {
        Athlete athlete = request.athlete();
        if (athlete.deloads() && settled.rowSets() > 0) {
            reasons.add(Reason.of(Code.DELOAD, "deload: half of " + settled.rowSets()
                    + " row sets" + (settled.base().isEmpty() ? "" : ", as far as the base split's rows allow")
                    + "; next week as before"));
        }
        if (settled.wanted() < RowVolume.LEAST) {
            reasons.add(athlete.isNovice()
                    ? Reason.of(Code.NOVICE_RAMP,
                            settled.wanted() + " row sets this week, 8-12 as a novice; target 15-20 later")
                    : Reason.of(Code.RAMP, settled.wanted() + " row sets this week, two more each week up to "
                            + athlete.level().goal()));
        }
        if (settled.possible() == 0) {
            reasons.add(Reason.of(Code.NO_ROW_POSSIBLE, "this gym, the cautions or the exclusions leave no row; "
                    + smallestAddition(Set.of()).orElse("lift an exclusion or a caution")));
        } else {
            shortfall();
        }
    }

    private void shortfall() {
        SmallestChange smallest = new SmallestChange(request, rules, settled);
        int missing = RowVolume.LEAST - settled.rowSets();
        boolean fell = settled.fellForTime() || settled.fellForEquipment();
        if (fell && missing > 0 && !request.athlete().deloads()) {
            int rowSets = Math.min(RowVolume.LEAST, settled.wanted());
            Change change = smallest.toHold(rowSets).orElse(null);
            reasons.add(Reason.of(Code.VOLUME_SHORTFALL, change == null ? moreEquipment() : help(change, rowSets), missing,
                    change));
        }
        if (settled.fellForTime()) {
            Change change = smallest.minutes(settled.possible()).orElse(null);
            long minutes = change == null ? (settled.millisForPossible() + 65_999) / 66_000 : Long.parseLong(change.value());
            reasons.add(Reason.of(Code.TIME, settled.rowSets() + " row sets fit; " + minutes + " minutes a week would hold "
                    + settled.possible(), minutes, change));
        }
        if (settled.fellForEquipment()) {
            reasons.add(Reason.of(Code.EQUIPMENT,
                    "this gym and the cautions allow " + settled.possible() + " row sets; " + moreEquipment()));
        }
    }

    private String help(Change change, int rowSets) {
        String hold = " would hold " + rowSets + " row sets";
        return switch (change.kind()) {
            case MODE -> change.value().equals(Mode.SUPERSET.name())
                    ? "superset " + (rowSets - settled.rowSets()) + " sets at about 0 min"
                    : change.value() + hold;
            case MINUTES -> change.value() + " minutes a week" + hold;
            case DAY -> "a day for the back on " + change.value() + hold;
            case STATION -> "with " + change.value() + " the gym" + hold;
        };
    }

    private String moreEquipment() {
        return smallestAddition(Set.of()).orElse("lift an exclusion or a caution");
    }

    private void lowSlot(Plan plan) {
        if (settled.rowSets() == 0 || rows(plan).anyMatch(slot -> slot.zone() == Zone.LOW)) {
            return;
        }
        String help = !request.athlete().mayRowInLowReps() ? "low reps begin in week 5 of the block"
                : smallestAddition(Set.of(Zone.LOW)).orElse("a row with a low range, or fewer exclusions and cautions");
        reasons.add(Reason.of(Code.NO_LOW_SLOT, "no row in low reps this week; " + help));
    }

    private void mode() {
        Mode asked = request.athlete().priority();
        if (settled.mode() != asked) {
            String help = settled.wanted() == settled.base().sets() ? "the base split holds all row sets already"
                    : switch (asked) {
                        case SUPERSET, MIX -> "a row on a machine, a cable or a pad beside presses for volume would help";
                        case OWN_DAY, ROWS_FIRST -> "a free day, or rows of less axial cost, would help";
                    };
            reasons.add(Reason.of(Code.MODE_REFUSED,
                    asked + " is not possible here, " + settled.mode() + " is used; " + help));
        }
    }

    /** Rows of a week of pairs that open a session instead. */
    private void unpaired(Plan plan) {
        int sets = plan.added().filter(slot -> slot.role().isRow() && !slot.isPaired()).mapToInt(PlannedSlot::sets).sum();
        if (settled.mode() == Mode.SUPERSET && sets > 0) {
            reasons.add(Reason.of(Code.SUPERSET_PARTIAL, sets + " row sets open a session instead of being paired;"
                    + " a row on a machine, a cable or a pad and a press for volume would pair them", sets));
        }
    }

    private void primaryRow() {
        String wished = request.athlete().primaryRow();
        settled.primary().filter(primary -> wished != null && !primary.id().equals(wished))
                .ifPresent(primary -> reasons.add(Reason.of(Code.EQUIPMENT,
                        wished + " is not possible for this athlete in this gym and split, " + primary.id()
                                + " is the primary row")));
    }

    /** The heavy row stays for four weeks unless the old one is no longer possible (R10). */
    private void swap(Plan plan) {
        LocalDate since = request.athlete().primaryRowSince();
        LocalDate monday = request.week().date(DayOfWeek.MONDAY);
        int blockWeek = request.athlete().blockWeek();
        boolean tooSoon = blockWeek > 1 && blockWeek <= WEEKS_OF_ONE_PRIMARY_ROW
                && (since == null || since.plusWeeks(WEEKS_OF_ONE_PRIMARY_ROW).isAfter(monday));
        Set<String> now = plan.added().filter(slot -> slot.role().isRow() && slot.zone() == Zone.LOW)
                .map(slot -> slot.exercise().id()).collect(Collectors.toSet());
        List<String> possible = PossibleRows.of(request, rules).byPreference();
        List<String> before = request.previousWeek().map(PreviousWeek::rows).orElse(List.of()).stream()
                .filter(row -> row.zone() == Zone.LOW).map(PreviousWeek.Row::exerciseId).filter(possible::contains).toList();
        if (tooSoon && !now.isEmpty() && !before.isEmpty() && before.stream().noneMatch(now::contains)) {
            reasons.add(Reason.of(Code.PRIMARY_ROW_SWAPPED, String.join(", ", now) + " takes the place of " + before.getFirst()
                    + " in week " + blockWeek + " of the block; a primary row needs " + WEEKS_OF_ONE_PRIMARY_ROW
                    + " weeks to show what it does"));
        }
    }

    private void interference(Plan plan) {
        int cost = Interference.cost(plan);
        if (cost > 0) {
            reasons.add(
                    Reason.of(Code.INTERFERENCE, "rows the day before heavy squats or deadlifts; another day would avoid it",
                            cost));
        }
    }

    /** Rows of the base are the coach's, also where they are more than the plan would give (H1, H7). */
    private void baseRows(Plan plan) {
        if (settled.base().sets() > RowVolume.MOST) {
            reasons.add(Reason.of(Code.BASE_LIFT_FLAGGED, "the base split holds " + settled.base().sets()
                    + " row sets, more than " + RowVolume.MOST + " a week: the coach decides", settled.base().sets()));
        }
        for (PlannedDay day : plan.days()) {
            int sets = BaseBack.of(List.of(new PlannedDay(day.weekday(), day.name(), day.heavyAxial(),
                    day.slots().stream().filter(PlannedSlot::isBase).toList())), request.athlete().countVerticalPulls()).sets();
            if (sets > rules.maxRowSetsPerSession()) {
                reasons.add(Reason.of(Code.BASE_LIFT_FLAGGED, "the base split holds " + sets + " row sets on " + day.weekday()
                        + ", more than " + rules.maxRowSetsPerSession() + " a session: the coach decides", sets));
            }
        }
    }

    private void reorder(Plan plan) {
        if (PushPullLegs.isOrderOf(request, plan.days())) {
            reasons.add(Reason.of(Code.REORDER_SUGGESTED,
                    "every pull day is the day before heavy legs; Pull-Push-Legs would leave 48 hours between them"));
        }
    }

    private Stream<PlannedSlot> rows(Plan plan) {
        return plan.slots().filter(slot -> slot.countsAsRow(request.athlete().countVerticalPulls()));
    }

    /** The row that needs the fewest more pieces of equipment, of those with a range in the wanted zones. */
    private Optional<String> smallestAddition(Set<Zone> zones) {
        record Addition(Exercise row, Set<String> missing) {
        }
        return request.catalogue().exercises().stream().filter(Exercise::rowSet)
                .filter(row -> !request.athlete().excludedExercises().contains(row.id())
                        && !Cautions.forbid(request.athlete(), row))
                .filter(row -> zones.stream().allMatch(zone -> row.rangeIn(zone).isPresent()))
                .filter(row -> !row.isPossibleWith(request.equipment()))
                .flatMap(row -> row.equipmentOptions().stream().map(option -> new Addition(row, missing(option))))
                .min(Comparator.<Addition> comparingInt(addition -> addition.missing().size())
                        .thenComparingInt(addition -> rank(addition.row())).thenComparing(addition -> addition.row().id())
                        .thenComparing(addition -> String.join(",", addition.missing())))
                .map(addition -> "with " + String.join(" and ", addition.missing()) + " " + addition.row().id()
                        + " becomes possible");
    }

    private Set<String> missing(Set<String> option) {
        return option.stream().filter(name -> !request.equipment().contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private int rank(Exercise row) {
        int place = rules.primaryRowOrder().indexOf(row.id());
        return place < 0 ? rules.primaryRowOrder().size() : place;
    }

}
