package io.broadback.program.draft;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.athlete.Profile;
import io.broadback.program.done.DoneSet;
import io.broadback.program.draft.PlanInputs.Inputs;
import io.broadback.program.draft.domain.Adherence;
import io.broadback.program.draft.domain.BlockNumbers;
import io.broadback.program.draft.domain.Judging;
import io.broadback.program.draft.domain.Performed;
import io.broadback.program.draft.domain.Place;
import io.broadback.program.draft.domain.Prescribing;
import io.broadback.program.draft.domain.Progress;
import io.broadback.program.draft.domain.RowSets;
import io.broadback.program.draft.domain.StandingDay;
import io.broadback.program.draft.domain.StandingWeek;
import io.broadback.program.draft.domain.Surroundings;
import io.broadback.program.week.KnownExercises;
import io.broadback.program.week.WeekPreview;
import io.broadback.program.week.domain.Catalogue;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.PlanRules;
import io.broadback.program.week.domain.Target;
import io.broadback.program.week.domain.Week;
import io.broadback.program.week.domain.WeekRequest;

/** A stored week with everything it is looked at with: profile, gyms, catalogue, targets and what was done, at one moment. */
final class WeekPicture {
    private final StoredWeek stored;
    private final Profile profile;
    private final Inputs inputs;
    private final Catalogue catalogue;
    private final PlanRules rules;
    private final WeekRequest request;
    private final List<String> possibleRows;
    private final Surroundings surroundings;
    private final List<Performed> sets;
    private final LocalDate today;
    private final StandingWeek standing;

    private final Map<String, ExerciseValue> known;
    private final WeekPreview generator;
    private final Instant now;

    WeekPicture(StoredWeek stored, Profile profile, Inputs inputs, Map<String, ExerciseValue> known, WeekPreview generator,
            Instant now) {
        this.stored = stored;
        this.profile = profile;
        this.inputs = inputs;
        this.known = known;
        this.generator = generator;
        this.now = now;
        this.catalogue = KnownExercises.of(known);
        this.rules = generator.rules();
        Map<UUID, Place> places = new HashMap<>();
        inputs.gyms().keySet().forEach(gym -> places.put(gym, inputs.place(gym, known.values(), unit(), now)));
        Place home = inputs.place(Objects.requireNonNull(profile.gymId()), known.values(), unit(), now);
        BlockNumbers numbers = numbers();
        this.request = generator.ofStoredWeek(
                profile.asRequest(stored.week(), home.equipment().stream().sorted().toList(), numbers.currentRowSets(),
                        numbers.blockWeek()),
                catalogue, home.grids(), KnownTargets.of(inputs.targets()));
        this.possibleRows = generator.possibleRows(request);
        this.sets = performed(inputs.sets());
        this.surroundings = new Surroundings(places, underWay(inputs.sets()));
        this.today = LocalDate.ofInstant(now, zone(profile));
        this.standing = new Judging(request, rules, surroundings).week(GeneratedWeeks.of(stored.generated(), catalogue),
                stored.log().changes());
    }

    /** The same surroundings around a newer state of the row. */
    WeekPicture with(StoredWeek newer) {
        return new WeekPicture(newer, profile, inputs, known, generator, now);
    }

    static ZoneId zone(Profile profile) {
        return ZoneId.of(Objects.requireNonNull(profile.timezone()));
    }

    StoredWeek stored() {
        return stored;
    }

    Profile profile() {
        return profile;
    }

    Inputs inputs() {
        return inputs;
    }

    Catalogue catalogue() {
        return catalogue;
    }

    PlanRules rules() {
        return rules;
    }

    WeekRequest request() {
        return request;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    LocalDate today() {
        return today;
    }

    List<String> possibleRows() {
        return possibleRows;
    }

    WeightUnit unit() {
        return Objects.requireNonNull(profile.unit());
    }

    /** Those the week was generated with; the profile's for a week that does not say. */
    BlockNumbers numbers() {
        BlockNumbers own = stored.numbers();
        return own != null ? own
                : new BlockNumbers(Objects.requireNonNull(profile.blockWeek()),
                        Objects.requireNonNull(profile.currentRowSets()));
    }

    StandingWeek standing() {
        return standing;
    }

    /** Whether somebody could lift that (3.14). */
    boolean isPlausible(String exercise, Load load) {
        ExerciseValue value = known.get(exercise);
        return value == null || load.value().compareTo(value.plausibleMaxIn(load.unit())) <= 0;
    }

    Progress progress(StandingWeek week) {
        return new Progress(week.days(), sets);
    }

    RowSets rowSets(StandingWeek week) {
        return RowSets.of(week.days(), sets, isRow(), today);
    }

    Adherence adherence(StandingWeek week) {
        return Adherence.of(rowSets(week));
    }

    List<Week.Day> loaded(StandingWeek week) {
        Map<UUID, List<Target>> shown = inputs.shown().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, slot -> KnownTargets.of(slot.getValue())));
        Prescribing prescribing = new Prescribing(request, surroundings, shown);
        Progress progress = progress(week);
        return week.days().stream().map(day -> prescribing.of(day, progress)).toList();
    }

    /** The days, by the date they were generated for, of which something has been done. */
    Set<LocalDate> daysUnderWay() {
        StandingWeek week = standing();
        Progress progress = progress(week);
        return week.days().stream()
                .filter(day -> day.slots().stream().anyMatch(slot -> !progress.of(slot.id()).isEmpty()))
                .map(StandingDay::planned).collect(Collectors.toSet());
    }

    private Predicate<Exercise> isRow() {
        boolean countVerticalPulls = request.athlete().countVerticalPulls();
        return exercise -> exercise.countsAsRow(countVerticalPulls);
    }

    private List<Performed> performed(Collection<DoneSet> done) {
        Predicate<Exercise> isRow = isRow();
        return done.stream().filter(DoneSet::isWork)
                .map(set -> new Performed(set.date(), set.exerciseId(),
                        catalogue.find(set.exerciseId()).filter(isRow).isPresent(), set.slotId(), set.repRange(), set.load(),
                        set.assistance(), set.reps(), set.repsInReserve(), set.plannedLoad()))
                .toList();
    }

    private static Set<UUID> underWay(Collection<DoneSet> done) {
        return done.stream().filter(DoneSet::isWork).flatMap(set -> Stream.ofNullable(set.slotId()))
                .collect(Collectors.toSet());
    }
}
