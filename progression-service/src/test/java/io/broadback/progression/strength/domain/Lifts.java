package io.broadback.progression.strength.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.training.GridDefinition;
import io.broadback.platform.training.Load;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.RepRange;
import io.broadback.platform.training.SetType;
import io.broadback.platform.training.Technique;
import io.broadback.platform.training.WeightUnit;

/** Words for tests: {@code "225x5@2"} is 225 lb for 5 reps with 2 in reserve. */
record Lifts(Load load, Effort effort) {
    static final LoadGrid BAR_LB = new GridDefinition.Barbell(new BigDecimal("45"), decimals("45 35 25 10 5 2.5"), null)
            .loads(new BigDecimal("700"));
    static final LoadGrid BAR_KG = new GridDefinition.Barbell(new BigDecimal("20"), decimals("25 20 15 10 5 2.5 1.25"), null)
            .loads(new BigDecimal("320"));
    static final LoadGrid BELLS = LoadGrid.of(decimals("5 10 15 20 25 30 35 40 45 50 55 60 65 70 75 80 85 90 95 100"));
    static final LoadGrid NOTHING = LoadGrid.of(List.of());

    private static final Pattern LIFT = Pattern.compile("([\\d.]+)x(\\d+)(?:@(\\d+))?");

    static Lifts lift(String text) {
        return lift(text, WeightUnit.LB);
    }

    static Lifts lift(String text, WeightUnit unit) {
        Matcher matcher = LIFT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a lift: " + text);
        }
        @Nullable
        String reserve = matcher.group(3);
        return new Lifts(Load.of(matcher.group(1), unit),
                new Effort(Integer.parseInt(matcher.group(2)), reserve == null ? null : Integer.valueOf(reserve)));
    }

    static LiftedSet set(int index, String text, SetType type, Technique technique) {
        Lifts lift = lift(text);
        return new LiftedSet(index, type, technique, lift.load(), lift.effort(), false);
    }

    static RepRange range(String text) {
        String[] ends = text.split("-");
        return new RepRange(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
    }

    static NewTrack track(String exercise, String range, LoadGrid grid) {
        return new NewTrack(exercise, Technique.STRICT, range(range), WeightUnit.LB, grid);
    }

    static Load pounds(String value) {
        return Load.of(value, WeightUnit.LB);
    }

    static List<BigDecimal> decimals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(BigDecimal::new).toList();
    }
}
