package io.broadback.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.Topics;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.program.AthleteValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.WeightUnit;

/** Values other services would publish, for the tests of one service. */
public final class Fixtures {
    private static final UUID BUILT_IN = new UUID(0, 0);
    private static final List<BigDecimal> LB_PLATES = List.of(new BigDecimal("45"), new BigDecimal("35"), new BigDecimal("25"),
            new BigDecimal("10"), new BigDecimal("5"), new BigDecimal("2.5"));

    private Fixtures() {
    }

    public static UUID anyId() {
        return UUID.randomUUID();
    }

    /** barbell_row as the built-in catalogue has it. */
    public static ExerciseValue barbellRow() {
        return row("barbell_row", "sway_allowed", List.of("barbell"), "total", false);
    }

    /** cable_row as the built-in catalogue has it: never with sway. */
    public static ExerciseValue cableRow() {
        return row("cable_row", "strict", List.of("cable"), "stack", false);
    }

    /** A chain's row that is done with one side at a time. */
    public static ExerciseValue singleArmRow() {
        return row("single_arm_row", "strict", List.of("barbell"), "total", true);
    }

    /** pull_up as the built-in catalogue has it: of the body, with a belt or with help. */
    public static ExerciseValue pullUp() {
        var step = new ExerciseValue.Steps(new ExerciseValue.Step(new BigDecimal("5"), new BigDecimal("5")),
                new ExerciseValue.Step(new BigDecimal("2.5"), new BigDecimal("2.5")));
        return new ExerciseValue(1, BUILT_IN, "pull_up", "pull_up", List.of(), "vertical_pull", "compound", true, false,
                List.of("pull_up_bar", "assisted_pull_up_machine"),
                List.of(List.of("pull_up_bar"), List.of("assisted_pull_up_machine")), false, false, List.of(), null,
                List.of("latissimus_dorsi"), List.of("biceps"), "strict_by_default", true, 0, false, 3, "added",
                List.of(new RepRange(3, 6), new RepRange(6, 10), new RepRange(10, 15)), step,
                new ExerciseValue.PlausibleMax(new BigDecimal("300"), new BigDecimal("140")), List.of("squat"), false, 1);
    }

    private static ExerciseValue row(String id, String policy, List<String> equipment, String loadBasis,
            boolean unilateral) {
        var step = new ExerciseValue.Steps(new ExerciseValue.Step(BigDecimal.TEN, new BigDecimal("5")),
                new ExerciseValue.Step(new BigDecimal("5"), new BigDecimal("2.5")));
        return new ExerciseValue(1, BUILT_IN, id, id, List.of(), "horizontal_pull", "compound", true, true, equipment,
                List.of(equipment), unilateral, false, List.of(), null, List.of("trapezius", "rhomboids", "latissimus_dorsi"),
                List.of("biceps"), policy, true, 2, false, 3, loadBasis,
                List.of(new RepRange(4, 6), new RepRange(6, 10), new RepRange(10, 15)), step,
                new ExerciseValue.PlausibleMax(new BigDecimal("700"), new BigDecimal("320")), List.of("squat"), false, 1);
    }

    /** A gym with 45 lb bars and plates down to 2.5 lb. */
    public static GymValue gym(UUID tenant, UUID gym) {
        var bar = GridValue.barbell(WeightUnit.LB, new BigDecimal("45"), LB_PLATES);
        var equipment = new GymValue.EquipmentVersion(1, Instant.parse("2020-01-01T00:00:00Z"),
                List.of(new GymValue.Station("barbell", 4, List.of(bar))));
        return new GymValue(1, tenant, gym, "Test gym", "America/New_York", List.of(equipment), 1);
    }

    /** The same gym with an equipment version more: from then on its 45 lb bars have one kind of plates. */
    public static GymValue gymWithPlates(UUID tenant, UUID gym, int plate, Instant from) {
        GymValue before = gym(tenant, gym);
        var bar = GridValue.barbell(WeightUnit.LB, new BigDecimal("45"), List.of(BigDecimal.valueOf(plate)));
        List<GymValue.EquipmentVersion> versions = new ArrayList<>(before.equipmentVersions());
        versions.add(new GymValue.EquipmentVersion(2, from, List.of(new GymValue.Station("barbell", 4, List.of(bar)))));
        return new GymValue(1, tenant, gym, "Test gym", "America/New_York", versions, 3);
    }

    /** A gym with a bar to pull on, a machine that helps in steps of 10 lb, and the plates of {@link #gym}. */
    public static GymValue gymForPulls(UUID tenant, UUID gym) {
        GymValue bars = gym(tenant, gym);
        var help = new GridValue("assist", WeightUnit.LB, null, null, null, null, null, BigDecimal.TEN, BigDecimal.TEN, null,
                new BigDecimal("100"));
        List<GymValue.Station> stations = new ArrayList<>(bars.equipmentVersions().get(0).stations());
        stations.add(new GymValue.Station("pull_up_bar", 1, List.of()));
        stations.add(new GymValue.Station("assisted_pull_up_machine", 1, List.of(help)));
        return new GymValue(1, tenant, gym, "Test gym", "America/New_York",
                List.of(new GymValue.EquipmentVersion(1, Instant.parse("2020-01-01T00:00:00Z"), stations)), 2);
    }

    public static AthleteValue athlete(UUID tenant, UUID athlete, UUID gym) {
        return athlete(tenant, athlete, gym, null);
    }

    public static AthleteValue athlete(UUID tenant, UUID athlete, UUID gym, @Nullable UUID coach) {
        return new AthleteValue(1, tenant, athlete, "ACTIVE", gym, coach, "lb", "America/New_York", "intermediate", 1);
    }

    public static void publish(TestTopics topics, ExerciseValue value) {
        topics.publish(Topics.CATALOG_EXERCISES.topic(), value.tenantId(), value.tenantId() + "/" + value.id(),
                EventJson.write(value));
    }

    public static void publish(TestTopics topics, GymValue value) {
        topics.publish(Topics.CATALOG_GYMS.topic(), value.tenantId(), value.tenantId() + "/" + value.gymId(),
                EventJson.write(value));
    }

    public static void publish(TestTopics topics, AthleteValue value) {
        topics.publish(Topics.PROGRAM_ATHLETES.topic(), value.tenantId(), value.tenantId() + "/" + value.athleteId(),
                EventJson.write(value));
    }
}
