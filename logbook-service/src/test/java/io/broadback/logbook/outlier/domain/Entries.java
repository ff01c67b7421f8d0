package io.broadback.logbook.outlier.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.Load;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Sets as a coach would note them: {@code 225lbx5@1} is 225 lb for five reps with one in reserve. */
final class Entries {
    private static final Pattern SET = Pattern.compile("([0-9.]+)(lb|kg)x(\\d+)(?:@(\\d+))?");

    private Entries() {
    }

    static LiftedSet set(String text) {
        return planned(text, null);
    }

    static LiftedSet planned(String text, @Nullable Load planned) {
        Matcher matcher = SET.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("No set: '" + text + "'");
        }
        @Nullable
        String reserve = matcher.group(4);
        return new LiftedSet(SetType.WORKING, Technique.STRICT, load(matcher.group(1) + " " + matcher.group(2)), planned,
                Integer.parseInt(matcher.group(3)), reserve == null ? null : Integer.valueOf(reserve));
    }

    static LiftedSet of(LiftedSet set, SetType type, Technique technique) {
        return new LiftedSet(type, technique, set.load(), set.planned(), set.reps(), set.repsInReserve());
    }

    static Load load(String text) {
        int space = text.indexOf(' ');
        return Load.of(text.substring(0, space), WeightUnit.valueOf(text.substring(space + 1).toUpperCase(Locale.ROOT)));
    }

    /** What sets, separated by blanks, are as a history of so many sessions. */
    static History history(int sessions, String sets) {
        return history(sessions, Arrays.stream(sets.split(" ")).map(Entries::set).toList());
    }

    static History history(int sessions, List<LiftedSet> sets) {
        BigDecimal best = sets.stream().map(set -> set.strength().thirtyfold()).max(Comparator.naturalOrder()).orElseThrow();
        return new History(sessions, new Strength(best), sets.stream().map(LiftedSet::load).distinct().toList());
    }
}
