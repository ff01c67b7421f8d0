package io.broadback.program;

import static io.broadback.program.Patience.await;
import static io.restassured.RestAssured.given;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.event.catalog.GymValue;
import io.broadback.platform.event.progression.TargetValue;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;
import io.broadback.program.week.domain.Exercise;
import io.broadback.program.week.domain.Exercises;
import io.broadback.testing.Fixtures;
import io.broadback.testing.TestTopics;
import io.broadback.testing.identity.Tokens;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** A chain with the whole catalogue and two gyms: a full one, and one of machines and cables only. */
public final class Chain {
    private static final List<String> EVERYTHING = List.of("barbell", "rack", "bench", "incline_bench", "seal_bench",
            "dumbbells", "cable", "row_machine", "t_bar", "landmine", "pull_up_bar", "chest_press_machine",
            "shoulder_press_machine", "leg_press", "leg_curl", "leg_extension");
    private static final List<String> MACHINES = List.of("cable", "row_machine", "chest_press_machine",
            "shoulder_press_machine", "leg_press", "leg_curl", "leg_extension");
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);

    private static @Nullable Chain shared;

    public final UUID tenant = Fixtures.anyId();
    public final UUID gym = Fixtures.anyId();
    public final UUID machines = Fixtures.anyId();
    private final TestTopics topics = new TestTopics();
    private final Tokens tokens;
    private long version = 1;

    /** One chain serves all tests of a JVM; each has athletes of its own. */
    public static synchronized Chain of(Tokens tokens) {
        Chain known = shared;
        if (known == null) {
            known = new Chain(tokens);
            shared = known;
        }
        return known;
    }

    private Chain(Tokens tokens) {
        this.tokens = tokens;
        Exercises.ALL.exercises().forEach(exercise -> Fixtures.publish(topics, value(exercise)));
        publish(gym, EVERYTHING);
        publish(machines, MACHINES);
        await(() -> {
            UUID probe = Fixtures.anyId();
            return put(probe, profile(machines)).statusCode() == 201
                    && draft(headCoach(), probe, "2026-W48").asString().contains("triceps_pressdown");
        }, "catalogue and gyms");
    }

    public RequestSpecification headCoach() {
        return as(tokens.headCoach(tenant));
    }

    public RequestSpecification coach(UUID... gyms) {
        return as(tokens.coach(tenant, gyms));
    }

    public RequestSpecification self(UUID athlete) {
        return as(tokens.athlete(tenant, athlete));
    }

    public TestTopics topics() {
        return topics;
    }

    /** An athlete of the full gym: intermediate, four days, rows first. */
    public UUID athlete() {
        UUID athlete = Fixtures.anyId();
        put(athlete, profile(gym)).then().statusCode(201);
        return athlete;
    }

    public String profile(UUID home) {
        return """
                {"name":"Ada","unit":"lb","level":"intermediate","gymId":"%s","baseSplit":"UL4","priority":"ROWS_FIRST",\
                "currentRowSets":17,"minutesPerWeek":75,"blockWeek":1,"timezone":"America/New_York"}""".formatted(home);
    }

    /** Another such athlete; {@code more} is JSON of further fields that begins with a comma. */
    public String profile(String name, String more) {
        return """
                {"name":"%s","unit":"kg","level":"intermediate","gymId":"%s","baseSplit":"UL4","currentRowSets":17,\
                "minutesPerWeek":75%s}""".formatted(name, gym, more);
    }

    public UUID athlete(String more) {
        UUID athlete = Fixtures.anyId();
        put(athlete, profile("Ada", more)).then().statusCode(201);
        return athlete;
    }

    public Response draft(UUID athlete, String week) {
        return draft(headCoach(), athlete, week);
    }

    public Response put(UUID athlete, String profile) {
        return headCoach().body(profile).put("/program/v1/athletes/" + athlete);
    }

    public Response draft(RequestSpecification who, UUID athlete, String week) {
        return who.body("{\"week\":\"" + week + "\"}").post("/program/v1/athletes/{a}/weeks", athlete);
    }

    public Response week(UUID athlete, String week) {
        return headCoach().get("/program/v1/athletes/{a}/weeks/{w}", athlete, week);
    }

    /** What a change is made with: the revision of the week as it is now. */
    public RequestSpecification seeing(RequestSpecification who, UUID athlete, String week) {
        return who.header("If-Match", week(athlete, week).header("ETag"));
    }

    /** The gym from now on holds only this. */
    public void publish(UUID where, List<String> equipment) {
        var bar = GridValue.barbell(WeightUnit.LB, BigDecimal.valueOf(45),
                Arrays.asList(BigDecimal.valueOf(45), BigDecimal.valueOf(25), TEN, FIVE, new BigDecimal("2.5")));
        var stack = new GridValue("list", WeightUnit.LB, null, null, null, null,
                IntStream.rangeClosed(1, 20).mapToObj(pin -> BigDecimal.valueOf(12L * pin)).toList(), null, null, null, null);
        List<GymValue.Station> stations = equipment.stream()
                .map(name -> new GymValue.Station(name, 1,
                        name.equals("barbell") ? List.of(bar) : name.endsWith("machine") ? List.of(stack) : List.of()))
                .toList();
        Fixtures.publish(topics, new GymValue(1, tenant, where, "Gym", "America/New_York",
                List.of(new GymValue.EquipmentVersion(1, Instant.parse("2020-01-01T00:00:00Z"), stations)), ++version));
    }

    public void publishGymWithout(String station) {
        publish(gym, EVERYTHING.stream().filter(name -> !name.equals(station)).toList());
    }

    public void publishWholeGym() {
        publish(gym, EVERYTHING);
    }

    /** A target in pounds; {@code cause} is the number of the set that made it, if one did. */
    public void publishTarget(UUID athlete, String exercise, RepRange range, int pounds, @Nullable Long cause) {
        Load load = Load.of(pounds, WeightUnit.LB);
        UUID track = UUID.nameUUIDFromBytes((athlete + exercise + range).getBytes(StandardCharsets.UTF_8));
        TargetValue value = new TargetValue(1, tenant, athlete, track, exercise, null, Technique.STRICT, range, WeightUnit.LB,
                "ACTIVE", new TargetValue.NextSet(load, null, range.bottom(), "HOLD", "IN_RANGE"),
                new TargetValue.Opening(load, null, range.bottom() + 1, "IN_RANGE", pounds + ", beat " + range.bottom(),
                        List.of()),
                List.of(), LocalDate.parse("2026-11-20"), null, new UUID(2, 2), ++version,
                cause == null ? null
                        : new TargetValue.Change(null, null, new TargetValue.Cause("SET_LOGGED", null, null, cause)));
        topics.publish("progression.targets.v1", tenant + "/" + athlete + "/" + track, tenant + "/" + athlete,
                EventJson.write(value), Map.of("ce_tenantid", tenant.toString(), "ce_id", UUID.randomUUID().toString()));
    }

    private ExerciseValue value(Exercise exercise) {
        var step = new ExerciseValue.Step(TEN, FIVE);
        List<List<String>> options = new ArrayList<>();
        exercise.equipmentOptions().forEach(option -> options.add(option.stream().sorted().toList()));
        return new ExerciseValue(1, tenant, exercise.id(), name(exercise), List.of(), exercise.pattern().toString(),
                exercise.type().toString(), exercise.bigCompound(), exercise.rowSet(),
                options.stream().flatMap(List::stream).distinct().toList(), options, exercise.unilateral(),
                exercise.chestSupported(), sorted(exercise.grips()), exercise.gripWidth(),
                exercise.primaryMuscles().stream().map(Object::toString).toList(),
                exercise.secondaryMuscles().stream().map(Object::toString).toList(), exercise.techniquePolicy().toString(),
                null, exercise.axialCost(), exercise.heavyAxial(), exercise.loadability(), "total", exercise.repRanges(),
                new ExerciseValue.Steps(step, step),
                new ExerciseValue.PlausibleMax(BigDecimal.valueOf(700), BigDecimal.valueOf(320)), List.of(), false, 1);
    }

    private static String name(Exercise exercise) {
        return Character.toUpperCase(exercise.id().charAt(0)) + exercise.id().substring(1).replace('_', ' ');
    }

    private static List<String> sorted(Set<String> names) {
        return names.stream().sorted().toList();
    }

    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
