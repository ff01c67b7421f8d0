package io.broadback.logbook.analytics;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import io.broadback.logbook.analytics.Diaries.Diary;
import io.broadback.logbook.analytics.RangeParameters.Asked;
import io.broadback.logbook.analytics.SelectTrained.Trained;
import io.broadback.logbook.analytics.domain.Exercise;
import io.broadback.logbook.analytics.domain.FirstSets;
import io.broadback.logbook.analytics.domain.Formula;
import io.broadback.logbook.analytics.domain.Line;
import io.broadback.logbook.analytics.domain.Records;
import io.broadback.logbook.analytics.domain.Span;
import io.broadback.logbook.analytics.domain.StrengthToVolume;
import io.broadback.logbook.analytics.domain.StrengthTrend;
import io.broadback.logbook.analytics.domain.Volume;
import io.broadback.logbook.analytics.domain.Weighings;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;
import io.broadback.platform.tenancy.Pipeline;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * How strong an athlete is along the lines of an exercise. What is read is folded on a worker: thousands of sets are too much
 * for an event loop.
 */
@ApplicationScoped
class AnalysingStrength {
    private static final LocalDate EVER = LocalDate.of(1970, 1, 1);

    private final Diaries diaries;

    AnalysingStrength(Diaries diaries) {
        this.diaries = diaries;
    }

    /** What was found along lines of one exercise (null: nothing was trained), and what else could be asked for. */
    record OfExercise<T>(@Nullable Exercise exercise, List<Trained> trained, T found) {
    }

    /** As it is read: sets by their lines, and what the body weighed if that matters. */
    private record Lines(List<Line> lines, Weighings weighings) {
    }

    private record LinesAndVolume(Lines lines, List<Volume> volume) {
        /** The strict line with most sets, of equals the first; a sway line only where there is no other. */
        Optional<Line> leading() {
            return lines.lines().stream().min(Comparator.comparing((Line line) -> line.track().technique())
                    .thenComparing(line -> -line.lifts().size()));
        }
    }

    Uni<Seen<OfExercise<List<StrengthTrend>>>> trends(Caller caller, UUID athlete, Asked asked, String exerciseId,
            Formula formula) {
        return ofExercise(caller, athlete, asked, exerciseId, AnalysingStrength::lines, read -> read.lines().stream()
                .map(line -> StrengthTrend.of(line, formula, read.weighings())).toList());
    }

    /** At this load, or at the one that most sessions began with on each line. */
    Uni<Seen<OfExercise<List<FirstSets>>>> firstSets(Caller caller, UUID athlete, Asked asked, String exerciseId,
            OptionalLong load) {
        return ofExercise(caller, athlete, asked, exerciseId, AnalysingStrength::lines, read -> read.lines().stream()
                .map(line -> FirstSets.at(load.isPresent() ? load.getAsLong() : FirstSets.usualLoad(line).orElse(0), line))
                .filter(first -> !first.sets().isEmpty()).toList());
    }

    /** Of the exercise's leading line; the volume is that of all rows. */
    Uni<Seen<OfExercise<Optional<StrengthToVolume>>>> strengthToVolume(Caller caller, UUID athlete, Asked asked,
            String exerciseId, Formula formula, OptionalLong lightLoad) {
        Reading<LinesAndVolume> reading = (diary, wanted, span) -> Pipeline.of(lines(diary, wanted, span),
                SelectVolume.of(diary.transaction(), diary.subject(), diary.exercises().some(Exercise::rowSet),
                        span.wholeWeeks()))
                .map(both -> new LinesAndVolume(both.getItem1(), both.getItem2()));
        return ofExercise(caller, athlete, asked, exerciseId, reading, read -> read.leading()
                .map(line -> StrengthToVolume.of(line, formula, read.lines().weighings(), lightLoad, read.volume())));
    }

    /** Of everything that was done up to the end of the span; its beginning only says which records are shown. */
    Uni<Seen<List<Records>>> records(Caller caller, UUID athlete, Asked asked, String exerciseId, Formula formula) {
        return diaries.read(caller, athlete, diary -> {
            Span span = asked.longUntil(diary.subject().today());
            List<Exercise> wanted = exerciseId.isEmpty() ? diary.exercises().all() : List.of(known(diary, exerciseId));
            return lines(diary, wanted, new Span(EVER, span.to())).map(read -> new Seen<>(diary.subject(), span, read));
        }).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(seen -> new Seen<>(seen.subject(), seen.span(), seen.found().lines().stream()
                        .map(line -> Records.of(line, formula, seen.found().weighings())).toList()));
    }

    /** What is read of an exercise (empty: nothing was trained) over a span. */
    private interface Reading<R> {
        Uni<R> of(Diary diary, List<Exercise> wanted, Span span);
    }

    /** Reads of the exercise that was asked for, or of the one that was trained most. */
    private <R, T> Uni<Seen<OfExercise<T>>> ofExercise(Caller caller, UUID athlete, Asked asked, String exerciseId,
            Reading<R> reading, Function<R, T> fold) {
        return diaries.read(caller, athlete, diary -> {
            Span span = asked.until(diary.subject().today());
            return SelectTrained.of(diary.transaction(), diary.subject(), diary.exercises(), span).chain(trained -> {
                Exercise wanted = exerciseId.isEmpty() ? trained.stream().map(Trained::exercise).findFirst().orElse(null)
                        : known(diary, exerciseId);
                return reading.of(diary, wanted == null ? List.of() : List.of(wanted), span)
                        .map(read -> new Seen<>(diary.subject(), span, new OfExercise<>(wanted, trained, read)));
            });
        }).emitOn(Infrastructure.getDefaultWorkerPool())
                .map(seen -> new Seen<>(seen.subject(), seen.span(), new OfExercise<>(seen.found().exercise(),
                        seen.found().trained(), fold.apply(seen.found().found()))));
    }

    private static Uni<Lines> lines(Diary diary, List<Exercise> wanted, Span span) {
        Uni<Weighings> weighings = wanted.stream().anyMatch(Exercise::byBodyweight)
                ? SelectWeighings.of(diary.transaction(), diary.subject())
                : Uni.createFrom().item(new Weighings(List.of()));
        return Pipeline.of(SelectLifts.of(diary.transaction(), diary.subject(), wanted, span), weighings)
                .map(both -> new Lines(both.getItem1(), both.getItem2()));
    }

    private static Exercise known(Diary diary, String exerciseId) {
        return diary.exercises().find(exerciseId).orElseThrow(
                () -> Problem.invalid(List.of(new Violation("exerciseId", "is no exercise of this chain"))));
    }
}
