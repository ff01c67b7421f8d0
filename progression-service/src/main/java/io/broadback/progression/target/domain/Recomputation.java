package io.broadback.progression.target.domain;

import io.broadback.platform.training.LoadGrid;

/** Judges the sets of a receipt again, from nothing but the receipt. */
final class Recomputation {

    private Recomputation() {
    }

    static SessionOutcome of(Receipt receipt) {
        Receipt.SessionFacts facts = receipt.session();
        Equipment equipment = new Equipment(receipt.grid().kind(), receipt.grid().equipmentVersion(),
                LoadGrid.axis(receipt.grid().neighbours()));
        TrackSession session = new TrackSession(new SessionId(facts.id()), facts.date(), facts.deload(),
                new Conditions(equipment, receipt.step(), receipt.policy(), receipt.swayAllowed(), facts.bodyweight()),
                receipt.sets().stream().map(Receipt.SetFacts::set).toList());
        return SessionFold.fold(receipt.track(), session, new SessionStart(facts.storedOpening(), facts.daysSinceExposure(),
                facts.heldBefore(), facts.before(), facts.calibrating()));
    }
}
