package io.broadback.progression.plateau;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.program.AthleteValue;
import io.broadback.progression.plateau.domain.Compliance;
import io.broadback.progression.plateau.domain.DeloadFacts;
import io.broadback.progression.plateau.domain.DeloadPlan;
import io.broadback.progression.plateau.domain.DeloadTrigger;
import io.broadback.progression.plateau.domain.DeloadTriggers;
import io.broadback.progression.plateau.domain.DoneSet;
import io.broadback.progression.plateau.domain.Experiment;
import io.broadback.progression.plateau.domain.Experiments;
import io.broadback.progression.plateau.domain.Ladder;
import io.broadback.progression.plateau.domain.LadderFacts;
import io.broadback.progression.plateau.domain.PlateauRule;
import io.broadback.progression.plateau.domain.Proposal;
import io.broadback.progression.plateau.domain.ResultChart;
import io.broadback.progression.plateau.domain.TrackHistory;
import io.broadback.progression.plateau.domain.TrackId;
import io.broadback.progression.plateau.domain.TrainingLog;
import io.broadback.progression.plateau.domain.Verdict;
import io.broadback.progression.plateau.domain.WeekPlan;
import io.broadback.progression.plateau.domain.Zone;

/**
 * One athlete as the rules see them today: what was kept, logged, planned and tried, put together once and judged as often as
 * asked.
 */
final class AthletePicture {
    private final UUID athlete;
    private final @Nullable AthleteValue roster;
    private final LocalDate today;
    private final List<StoredResult> tracks;
    private final TrainingLog log;
    private final Compliance compliance;
    private final List<StoredExperiment> experiments;
    private final DeloadPlan deloadPlan;
    private final List<DeloadTrigger> triggers;

    AthletePicture(UUID athlete, @Nullable AthleteValue roster, LocalDate today, Catalogue catalogue,
            List<StoredResult> tracks, TrainingLog log, List<StoredExperiment> stored) {
        this.athlete = athlete;
        this.roster = roster;
        this.today = today;
        this.tracks = tracks;
        this.log = log;
        this.compliance = Compliance.of(log.weeks(), log.parity(), today);
        this.experiments = settled(stored);
        this.deloadPlan = DeloadPlan.of(log.weeks(), today);
        this.triggers = DeloadTriggers.fired(deloadFacts(catalogue), today);
    }

    /** The verdict on a track, the compliance check before it, and what the ladder proposes. */
    record Judgement(StoredResult track, ResultChart chart, Verdict verdict, Compliance compliance, Proposal proposal) {
    }

    /** The date where the athlete is; where nobody has said where that is, the date in Greenwich. */
    static LocalDate today(@Nullable AthleteValue roster, Instant now) {
        return now.atZone(zone(roster)).toLocalDate();
    }

    private static ZoneId zone(@Nullable AthleteValue roster) {
        try {
            return roster == null ? ZoneOffset.UTC : ZoneId.of(roster.timezone());
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }

    UUID athlete() {
        return athlete;
    }

    @Nullable
    AthleteValue roster() {
        return roster;
    }

    LocalDate today() {
        return today;
    }

    List<StoredResult> tracks() {
        return tracks;
    }

    TrainingLog log() {
        return log;
    }

    /** All experiments, the open one judged as far as the log allows. */
    List<StoredExperiment> experiments() {
        return experiments;
    }

    DeloadPlan deloadPlan() {
        return deloadPlan;
    }

    List<DeloadTrigger> triggers() {
        return triggers;
    }

    boolean deloadDue() {
        return deloadPlan instanceof DeloadPlan.Due || !triggers.isEmpty();
    }

    Optional<StoredResult> track(UUID id) {
        return tracks.stream().filter(track -> track.trackId().equals(id)).findFirst();
    }

    Judgement judge(StoredResult track) {
        Experiments all = rulesOf(experiments);
        ResultChart chart = ResultChart.of(track.history(), log.weeks(), all, today);
        Verdict verdict = PlateauRule.judge(chart);
        return new Judgement(track, chart, verdict, compliance,
                Ladder.propose(verdict, compliance, all, ladderFacts(track), today));
    }

    private LadderFacts ladderFacts(StoredResult track) {
        Zone zone = Zone.of(track.repRange());
        Optional<WeekPlan> plan = log.planInForce();
        int ceiling = LadderFacts.ceilingOf(roster == null ? "" : roster.level());
        return plan.map(known -> LadderFacts.of(known, track.exercise(), zone, ceiling, deloadDue()))
                .orElseGet(() -> LadderFacts.withoutPlan(track.exercise(), zone, deloadDue()));
    }

    private List<StoredExperiment> settled(List<StoredExperiment> stored) {
        Experiments all = rulesOf(stored);
        return stored.stream().map(each -> each.experiment().isOpen() ? each.with(settled(each, all)) : each).toList();
    }

    private Experiment settled(StoredExperiment open, Experiments all) {
        TrackHistory history = track(open.trackId()).map(StoredResult::history)
                .orElseGet(() -> new TrackHistory(new TrackId(open.trackId().toString()), List.of()));
        return open.experiment().settled(day -> ResultChart.of(history, log.weeks(), all, day), today);
    }

    private static Experiments rulesOf(List<StoredExperiment> stored) {
        return new Experiments(stored.stream().map(StoredExperiment::experiment).toList());
    }

    private DeloadFacts deloadFacts(Catalogue catalogue) {
        var told = tracks.stream().collect(Collectors.partitioningBy(track -> catalogue.isBackOrHinge(track.exerciseId()),
                Collectors.mapping(StoredResult::history, Collectors.toList())));
        Set<LocalDate> pain = log.sets().stream().filter(DoneSet::pain).map(DoneSet::date).collect(Collectors.toSet());
        return new DeloadFacts(told.getOrDefault(true, List.of()), told.getOrDefault(false, List.of()), log.weeks(), pain);
    }
}
