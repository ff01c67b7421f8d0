package io.broadback.program.wording;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.Load;

/** Names of exercises, and loads as people say them: per hand, on the sleeve, added to the body. */
public record ExerciseWords(Map<String, ExerciseValue> known) {
    private static final Pattern CODE = Pattern.compile("[A-Za-z]+(?:_[A-Za-z]+)+");

    /** The name of the catalogue; of an exercise that is no longer there, its id in words. */
    public String name(String exerciseId) {
        ExerciseValue exercise = known.get(exerciseId);
        return exercise == null ? spaced(exerciseId) : exercise.name();
    }

    /** Whether its sets count as rows. */
    public boolean isRow(String exerciseId) {
        ExerciseValue exercise = known.get(exerciseId);
        return exercise != null && exercise.rowSet();
    }

    /** A text of this service for people: the names of exercises instead of their ids, words instead of codes. */
    public String inWords(String text) {
        return CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(
                known.containsKey(code.group()) ? name(code.group()) : spaced(code.group())));
    }

    public String load(String exerciseId, Load load, @Nullable Load assistance) {
        ExerciseValue exercise = known.get(exerciseId);
        return switch (exercise == null ? "total" : exercise.loadBasis()) {
            case "per_hand" -> load + " per hand";
            case "one_sleeve" -> load + " on the sleeve";
            case "added" -> added(load, assistance);
            default -> load.toString();
        };
    }

    private static String added(Load load, @Nullable Load assistance) {
        if (assistance != null && assistance.value().signum() > 0) {
            return "bodyweight with " + assistance + " of help";
        }
        return load.value().compareTo(BigDecimal.ZERO) == 0 ? "bodyweight" : "bodyweight and " + load;
    }

    private static String spaced(String code) {
        return code.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
