package io.broadback.program.week.domain;

/** Weekly row sets that are to be done in another rep zone, a rung of the ladder of plateaus (3.12). */
public record ZoneMove(Zone from, Zone to, int sets) {
    private static final int SMALLEST_SLOT = 2;

    public ZoneMove {
        if (from == to || sets < 1) {
            throw new IllegalArgumentException("Sets move to another zone, not " + sets + " from " + from + " to " + to);
        }
    }

    /** As many of them as leave a slot in either zone, in low one for the primary row (R14, H10). */
    Zones applied(Zones zones) {
        int least = from == Zone.LOW ? RowVolume.SMALLEST_PLAN : SMALLEST_SLOT;
        int moved = Math.min(sets, zones.in(from) - least);
        if (moved < 1 || zones.in(to) + moved < SMALLEST_SLOT) {
            return zones;
        }
        return new Zones(of(zones, Zone.LOW, moved), of(zones, Zone.MID, moved), of(zones, Zone.HIGH, moved));
    }

    private int of(Zones zones, Zone zone, int moved) {
        if (zone == from) {
            return zones.in(zone) - moved;
        }
        return zone == to ? zones.in(zone) + moved : zones.in(zone);
    }
}
