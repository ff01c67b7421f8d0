package io.broadback.progression.plateau;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.progression.plateau.AthletePicture.Judgement;
import io.broadback.progression.plateau.domain.Compliance;
import io.broadback.progression.plateau.domain.ComplianceCheck;
import io.broadback.progression.plateau.domain.Exposure;
import io.broadback.progression.plateau.domain.FlatWindow;
import io.broadback.progression.plateau.domain.ResultChart;
import io.broadback.progression.plateau.domain.ResultChart.SessionPoint;
import io.broadback.progression.plateau.domain.ResultChart.WeekPoint;
import io.broadback.progression.plateau.domain.Share;
import io.broadback.progression.plateau.domain.Verdict.NoResult;
import io.broadback.progression.plateau.domain.Verdict.Regression;
import io.broadback.progression.plateau.domain.Verdict.Stalled;

/** A row track without a result, in the order a coach asks: is it so, was the plan executed, what next. */
@Schema(name = "Plateau")
public record PlateauView(UUID athleteId, @Nullable UUID gymId, @Nullable UUID coachId, UUID trackId, String exerciseId,
        @Nullable String gripVariant, Technique technique, RepRange repRange, WeightUnit unit,
        @Schema(enumeration = {
                "NO_RESULT", "REGRESSION" }) String verdict,
        Window window, Measures measures,
        List<Check> compliance, ProposalView proposal, List<ExperimentView> openExperiments){

    /** Plateaus by athlete and track. */
    @Schema(name = "Plateaus")
    public record Page(List<PlateauView> items, @Nullable String nextCursor) {
    }

    /** The stretch without a new best; days and exposures in deload and layoff weeks are not counted. */
    @Schema(name = "PlateauWindow")
    public record Window(LocalDate since, @Nullable LocalDate lastGain, int exposures, int days) {
        static Window of(FlatWindow window) {
            return new Window(window.since(), window.lastGain(), window.exposures(), window.days());
        }
    }

    /** The measures the verdict rests on (3.12), the best of each and the last. Estimates are in the track's unit. */
    @Schema(name = "PlateauMeasures")
    public record Measures(@Nullable FirstSet heaviestFirstSet, @Nullable FirstSet lastFirstSet,
            @Nullable BigDecimal bestEstimate, @Nullable BigDecimal lastEstimate, @Nullable Integer mostRowSets,
            @Nullable Integer rowSetsThisWeek) {

        static Measures of(ResultChart chart) {
            List<Exposure> counted = chart.sessions().stream().filter(SessionPoint::counted).map(SessionPoint::exposure)
                    .toList();
            Optional<Exposure> heaviest = counted.stream().reduce((one, next) -> FirstSet.isBetter(next, one) ? next : one);
            List<BigDecimal> estimates = counted.stream().flatMap(exposure -> exposure.estimate().stream()).toList();
            List<Integer> weeks = chart.weeks().stream().map(WeekPoint::rowSets).toList();
            return new Measures(heaviest.map(FirstSet::of).orElse(null), last(counted).map(FirstSet::of).orElse(null),
                    estimates.stream().max(BigDecimal::compareTo).map(PlateauView::shown).orElse(null),
                    last(estimates).map(PlateauView::shown).orElse(null), weeks.stream().max(Integer::compareTo).orElse(null),
                    last(weeks).orElse(null));
        }

        private static <T> Optional<T> last(List<T> values) {
            return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
        }
    }

    /** The first set of a session. */
    @Schema(name = "PlateauFirstSet")
    public record FirstSet(LocalDate on, Load load, int reps) {
        static FirstSet of(Exposure exposure) {
            return new FirstSet(exposure.date(), exposure.firstLoad(), exposure.firstReps());
        }

        private static boolean isBetter(Exposure one, Exposure other) {
            int byLoad = one.firstLoad().value().compareTo(other.firstLoad().value());
            return byLoad > 0 || (byLoad == 0 && one.firstReps() > other.firstReps());
        }
    }

    /** One check of rung 0 with its numbers; without a {@code whole} nothing is known of it. */
    @Schema(name = "PlateauCheck")
    public record Check(ComplianceCheck.Kind kind, ComplianceCheck.State state, String detail, @Nullable Integer part,
            @Nullable Integer whole) {

        static List<Check> of(Compliance compliance) {
            return compliance.checks().stream().map(check -> switch (check.kind()) {
                case ADHERENCE -> of(check, compliance.adherence());
                case EFFORT -> of(check, compliance.effort());
                case ROWS_FIRST -> of(check, compliance.rowsFirst());
                case PARITY -> new Check(check.kind(), check.state(), check.detail(), null, null);
            }).toList();
        }

        private static Check of(ComplianceCheck check, Share share) {
            return new Check(check.kind(), check.state(), check.detail(), share.isKnown() ? share.part() : null,
                    share.isKnown() ? share.whole() : null);
        }
    }

    /** The plateau of a judged track, empty while there is none. */
    static Optional<PlateauView> of(AthletePicture picture, Judgement judgement) {
        return judgement.verdict() instanceof Stalled stalled ? Optional.of(of(picture, judgement, stalled)) : Optional.empty();
    }

    private static PlateauView of(AthletePicture picture, Judgement judgement, Stalled stalled) {
        StoredResult track = judgement.track();
        AthleteValue roster = picture.roster();
        Stream<StoredExperiment> open = picture.experiments().stream().filter(each -> each.experiment().isOpen());
        return new PlateauView(picture.athlete(), roster == null ? null : roster.gymId(),
                roster == null ? null : roster.coachId(), track.trackId(), track.exerciseId(), track.gripVariant(),
                track.technique(), track.repRange(), track.unit(), name(stalled), Window.of(stalled.window()),
                Measures.of(judgement.chart()), Check.of(judgement.compliance()), ProposalView.of(judgement.proposal()),
                open.map(ExperimentView::of).toList());
    }

    /** An estimate as it is shown everywhere, with one decimal. */
    static BigDecimal shown(BigDecimal estimate) {
        return Load.normalised(estimate.setScale(1, RoundingMode.HALF_DOWN));
    }

    private static String name(Stalled stalled) {
        return switch (stalled) {
            case NoResult noResult -> "NO_RESULT";
            case Regression regression -> "REGRESSION";
        };
    }
}
