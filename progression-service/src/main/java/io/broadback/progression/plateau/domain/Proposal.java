package io.broadback.progression.plateau.domain;

import java.util.List;

/** What the ladder proposes (3.12): one change with its hypothesis, or nothing with the reason. */
public sealed interface Proposal {

    /** Something to do, to be accepted as an experiment or declined. */
    sealed interface Change extends Proposal {
        Rung rung();

        /** What is expected to happen until the review, in words. */
        String hypothesis();
    }

    /** Rung 0: no change before the plan was executed (R22). */
    record ExecuteThePlan(List<ComplianceCheck> missed) implements Change {

        public ExecuteThePlan {
            missed = List.copyOf(missed);
            if (missed.isEmpty() || !missed.stream().allMatch(ComplianceCheck::isMissed)) {
                throw new IllegalArgumentException("The plan is to be executed where a check was missed, not " + missed);
            }
        }

        @Override
        public Rung rung() {
            return Rung.EXECUTE_THE_PLAN;
        }

        @Override
        public String hypothesis() {
            return "The plan works once it is executed; so far: "
                    + String.join("; ", missed.stream().map(ComplianceCheck::detail).toList()) + ".";
        }
    }

    /** Rung 1: up to two more row sets a week. */
    record AddRowSets(int from, int to) implements Change {

        public AddRowSets {
            if (from < 0 || to <= from || to > LadderFacts.MOST_ROW_SETS) {
                throw new IllegalArgumentException("Row sets are added up to 20, not from " + from + " to " + to);
            }
        }

        @Override
        public Rung rung() {
            return Rung.ADD_ROW_SETS;
        }

        @Override
        public String hypothesis() {
            return from + " row sets a week are too few; " + to + " bring a new best.";
        }
    }

    /** Rung 2: half of the zone's sets in another zone. */
    record MoveZone(Zone from, Zone to, int sets) implements Change {

        public MoveZone {
            if (from == to || sets < 1) {
                throw new IllegalArgumentException("Sets move to another zone, not " + sets + " from " + from + " to " + to);
            }
        }

        @Override
        public Rung rung() {
            return Rung.MOVE_ZONE;
        }

        @Override
        public String hypothesis() {
            return "The " + from.inWords() + " rep zone is used up; half of its sets (" + sets + ") in the " + to.inWords()
                    + " zone bring a new best.";
        }
    }

    /** Rung 3: another secondary row. */
    record SwapSecondaryRow(ExerciseId out, ExerciseId in) implements Change {

        public SwapSecondaryRow {
            requireDifferent(out, in);
        }

        @Override
        public Rung rung() {
            return Rung.SWAP_SECONDARY_ROW;
        }

        @Override
        public String hypothesis() {
            return "The secondary row " + out + " gives no new stimulus; " + in + " in its place brings a new best.";
        }
    }

    /** Rung 4: a deload of 7 days with half the sets (3.11). */
    record Deload(int rowSets) implements Change {

        public Deload {
            if (rowSets < 0) {
                throw new IllegalArgumentException("Row sets are counted from 0, not " + rowSets);
            }
        }

        @Override
        public Rung rung() {
            return Rung.DELOAD;
        }

        @Override
        public String hypothesis() {
            return "Fatigue hides the progress; a week with " + rowSets + " row sets brings a new best after it.";
        }
    }

    /** Rung 5: more priority for the rows. */
    record StrongerMode(Mode from, Mode to) implements Change {

        public StrongerMode {
            if (to.compareTo(from) <= 0) {
                throw new IllegalArgumentException("A stronger mode than " + from + " is wanted, not " + to);
            }
        }

        @Override
        public Rung rung() {
            return Rung.STRONGER_MODE;
        }

        @Override
        public String hypothesis() {
            return "With " + from.inWords() + " rows come too late; " + to.inWords() + " bring a new best.";
        }
    }

    /** Rung 6: another primary row, the one reason besides equipment and pain to give it up early (R10). */
    record SwapPrimaryRow(ExerciseId out, ExerciseId in) implements Change {

        public SwapPrimaryRow {
            requireDifferent(out, in);
        }

        @Override
        public Rung rung() {
            return Rung.SWAP_PRIMARY_ROW;
        }

        @Override
        public String hypothesis() {
            return "The primary row " + out + " is used up; " + in + " in its place brings a new best.";
        }
    }

    /** No change now. */
    record Nothing(Why why, String text) implements Proposal {

        public Nothing {
            if (text.isBlank()) {
                throw new IllegalArgumentException("The reason " + why + " needs words, not '" + text + "'");
            }
        }

        /** Why nothing is proposed. */
        public enum Why {
            PROGRESSING,
            TOO_EARLY,
            EXPERIMENT_RUNNING,
            REVIEW_DUE,
            DELOAD_FIRST,
            PLAN_DECLINED,
            LADDER_EXHAUSTED
        }
    }

    private static void requireDifferent(ExerciseId out, ExerciseId in) {
        if (out.equals(in)) {
            throw new IllegalArgumentException("A swap needs another row, not " + in + " again");
        }
    }
}
