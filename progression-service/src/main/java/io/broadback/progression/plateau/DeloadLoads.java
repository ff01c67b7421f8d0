package io.broadback.progression.plateau;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.catalog.GymValue.GridInForce;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.Technique;
import io.broadback.progression.plateau.DeloadView.Prescription;
import io.broadback.progression.plateau.DeloadView.Unknown;
import io.broadback.progression.plateau.domain.DeloadPrescription;
import io.broadback.progression.target.StandardGrids;

/** The loads of a deload, from the openings that stand and the plates of the home gym. There is no sway in a deload. */
record DeloadLoads(List<Prescription> prescriptions, List<Unknown> unknown) {

    static DeloadLoads of(List<TargetValue> targets, Catalogue catalogue, @Nullable GymValue home, Instant now) {
        DeloadLoads loads = new DeloadLoads(new ArrayList<>(), new ArrayList<>());
        targets.stream().filter(target -> target.technique() == Technique.STRICT)
                .forEach(target -> loads.add(target, catalogue.find(target.exerciseId()), home, now));
        return loads;
    }

    private void add(TargetValue target, Optional<ExerciseValue> exercise, @Nullable GymValue home, Instant now) {
        TargetValue.Opening opening = target.opening();
        if (opening == null) {
            missing(target, "nothing has counted for an opening load yet");
        } else if (exercise.isEmpty()) {
            missing(target, "the exercise is not in the catalogue any more");
        } else if (exercise.get().loadBasis().equals("added")) {
            missing(target, "most of the load is the body, of which nine tenths cannot be loaded");
        } else {
            LoadGrid grid = grid(exercise.get(), target, home, now);
            if (grid.isEmpty()) {
                missing(target, "the home gym makes no load for it");
            } else {
                DeloadPrescription deload = DeloadPrescription.of(0, opening.load(), grid);
                prescriptions.add(new Prescription(target.trackId(), target.exerciseId(), target.gripVariant(),
                        target.technique(), target.repRange(), deload.load(), deload.afterwards()));
            }
        }
    }

    private void missing(TargetValue target, String why) {
        unknown.add(new Unknown(target.trackId(), "No load for " + target.exerciseId() + ": " + why));
    }

    /** As for targets: a gym that is not known yet is assumed to be an ordinary one. */
    private static LoadGrid grid(ExerciseValue exercise, TargetValue target, @Nullable GymValue home, Instant now) {
        return home == null
                ? StandardGrids.of(exercise, target.unit()).map(grid -> grid.loads(exercise.plausibleMaxIn(target.unit())))
                        .orElseGet(() -> LoadGrid.of(List.of()))
                : home.gridFor(exercise, target.unit(), now).map(GridInForce::loads).orElseGet(() -> LoadGrid.of(List.of()));
    }
}
