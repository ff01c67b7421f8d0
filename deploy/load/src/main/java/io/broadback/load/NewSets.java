package io.broadback.load;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import io.vertx.core.json.JsonObject;

/** Sets nobody has logged yet: every athlete in turn, twenty sets of barbell rows a session. */
final class NewSets {
    private static final int SETS_A_SESSION = 20;
    private static final BigDecimal KILOGRAMS = new BigDecimal("0.45359237");
    /** Near each other, so that none is quarantined. */
    private static final String[] LOADS = { "225", "230", "235" };

    private final List<Lifter> lifters = new ArrayList<>();
    private int next;

    NewSets(List<UUID> athletes) {
        athletes.forEach(id -> lifters.add(new Lifter(id, lifters.size())));
    }

    private static final class Lifter {
        private final UUID id;
        private final int number;
        private UUID session = anyId();
        private int sets;

        private Lifter(UUID id, int number) {
            this.id = id;
            this.number = number;
        }
    }

    /** One set, with the number of its athlete in the chain. */
    record NewSet(int athleteNumber, UUID athlete, UUID id, UUID session, OffsetDateTime performedAt, int index, String load,
            int reps) {

        String path() {
            return "/logbook/v1/athletes/" + athlete + "/sets/" + id;
        }

        /** As a client sends it. */
        String request() {
            return "{\"sessionId\":\"" + session + "\",\"performedAt\":\"" + performedAt
                    + "\",\"exerciseId\":\"barbell_row\",\"setIndex\":" + index
                    + ",\"setType\":\"working\",\"technique\":\"strict\",\"load\":{\"value\":" + load
                    + ",\"unit\":\"lb\"},\"reps\":" + reps
                    + ",\"repsInReserve\":1,\"repRange\":{\"bottom\":4,\"top\":6}}";
        }

        /**
         * Thirty times the single it shows, in kilograms, as the logbook passes it to its function to have it judged (3.14).
         */
        String strength() {
            return new BigDecimal(load).multiply(KILOGRAMS).multiply(BigDecimal.valueOf(31L + reps)).toPlainString();
        }

        /** As the logbook passes it to its function: complete, with defaults and nulls. */
        JsonObject stored() {
            return new JsonObject().put("sessionId", session.toString()).put("performedAt", performedAt.toString())
                    .put("exerciseId", "barbell_row").putNull("gripVariant").put("setIndex", index)
                    .put("setType", "working").put("technique", "strict")
                    .put("load", new JsonObject().put("value", Integer.valueOf(load)).put("unit", "lb")).putNull("assistance")
                    .put("reps", reps).putNull("repsLeft").putNull("repsRight").put("repsInReserve", 1)
                    .put("repRange", new JsonObject().put("bottom", 4).put("top", 6)).putNull("plannedLoad").putNull("slotId")
                    .put("pain", false).putNull("note");
        }
    }

    NewSet next() {
        Lifter lifter = lifters.get(next);
        next = (next + 1) % lifters.size();
        if (lifter.sets == SETS_A_SESSION) {
            lifter.sets = 0;
            lifter.session = anyId();
        }
        lifter.sets++;
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new NewSet(lifter.number, lifter.id, anyId(), lifter.session,
                OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS), lifter.sets,
                LOADS[random.nextInt(LOADS.length)], random.nextInt(4, 7));
    }

    /** A UUID of version 7, as clients make them. */
    static UUID anyId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        return new UUID(System.currentTimeMillis() << 16 | 0x7000L | random.nextInt(0x1000),
                random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
