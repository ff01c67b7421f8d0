package io.broadback.catalog.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.broadback.catalog.muscle.Muscle;

/** No promise of healing (R44), no brand (R71), nobody is told to get sick (R23), no text is used twice. */
class WordingTest {
    private static final Pattern BANNED = Pattern.compile(
            "(?i)\\b(fix(es|ed|ing)?|cure[sd]?|curing|heals?|healing|guarantee[sd]?|prevents?|sick|nausea|vomit\\w*"
                    + "|legion|bullmastiff|barndoor|bromley|hevy|strong app|liftosaur|fitbod|hammer strength|technogym"
                    + "|life fitness|rogue|eleiko|whey|creatine|pre-?workout|supplements?)\\b");

    static List<String> texts() {
        Stream<String> exercises = TheCatalogue.EXERCISES.all().stream()
                .flatMap(exercise -> Stream.concat(exercise.aliases().stream(),
                        exercise.texts().byLanguage().values().stream().flatMap(text -> Stream.of(
                                Stream.of(text.name()), text.instructions().stream(), text.cautions().stream())
                                .flatMap(all -> all))));
        Stream<String> muscles = TheCatalogue.MUSCLES.all().stream().map(Muscle::texts)
                .flatMap(texts -> texts.byLanguage().values().stream())
                .flatMap(text -> Stream.of(text.name(), text.function()));
        return Stream.concat(exercises, muscles).toList();
    }

    @Test
    void noTextHoldsABannedWord() {
        assertThat(texts()).hasSizeGreaterThan(200)
                .allSatisfy(text -> assertThat(BANNED.matcher(text).find()).as(text).isFalse());
        assertThat(BANNED.matcher("It fixes your posture").find()).as("the check can fail").isTrue();
    }

    @Test
    void everyExerciseHasThreeToSixInstructionsInWholeSentences() {
        assertThat(TheCatalogue.EXERCISES.all()).allSatisfy(exercise -> {
            assertThat(exercise.texts().english().instructions()).as(exercise.id().value()).hasSizeBetween(3, 6)
                    .allSatisfy(step -> assertThat(step).matches("\\p{Lu}.{20,}\\."));
        });
    }

    @Test
    void cautionsSayMayWhereTheySpeakOfHarm() {
        assertThat(TheCatalogue.EXERCISES.all())
                .flatExtracting(exercise -> exercise.texts().english().cautions()).map(Object::toString)
                .filteredOn(caution -> caution.matches(".*(irritate|press on|strain|round ).*"))
                .isNotEmpty().allSatisfy(caution -> assertThat(caution).containsAnyOf(" may ", "rounds under load may"));
    }

    @Test
    void noInstructionIsCopiedFromAnotherExercise() {
        Map<String, String> seen = new HashMap<>();
        TheCatalogue.EXERCISES.all().forEach(exercise -> exercise.texts().english().instructions()
                .forEach(step -> assertThat(seen.put(step, exercise.id().value())).as(step).isNull()));
    }
}
