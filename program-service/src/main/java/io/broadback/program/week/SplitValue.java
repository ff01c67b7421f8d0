package io.broadback.program.week;

import java.io.IOException;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;

import io.broadback.platform.training.RepRange;
import io.broadback.program.week.PreviewRequest.RangeValue;
import io.broadback.program.week.domain.BaseSplit;
import io.broadback.program.week.domain.BaseSplit.BaseDay;
import io.broadback.program.week.domain.BaseSplit.BaseSlot;
import io.broadback.program.week.domain.Kind;

/**
 * A base split on the wire: the name of a built-in one, or the days of a custom one. What is wrong with either is said by
 * {@link PreviewCheck}.
 */
@JsonDeserialize(using = SplitValue.Reader.class)
public record SplitValue(@Nullable String name, @Nullable CustomSplit custom) {

    /** A base split of the chain's own. */
    @Schema(description = "A base split of the chain's own: what the athlete trains anyway", requiredProperties = "days")
    public record CustomSplit(@Nullable List<@Nullable DayValue> days) {
    }

    /** One training day; without {@code heavyAxial} it follows from the top slots (4.6). */
    @Schema(requiredProperties = { "weekday", "name", "slots" })
    public record DayValue(@Nullable DayOfWeek weekday, @Nullable String name,
            @Schema(description = "Whether the day loads the spine; default: it has a top slot that does") @Nullable Boolean heavyAxial,
            @Nullable List<@Nullable SlotValue> slots) {
    }

    /** Sets of one lift in one range. */
    @Schema(requiredProperties = { "exerciseId", "sets", "repRange", "kind" })
    public record SlotValue(@Nullable String exerciseId,
            @Schema(minimum = "1", maximum = "20") @Nullable Integer sets, @Nullable RangeValue repRange,
            @Nullable Kind kind) {
    }

    public static SplitValue named(String name) {
        return new SplitValue(name, null);
    }

    @JsonValue
    Object json() {
        return name != null ? name : Objects.requireNonNull(custom);
    }

    /** The split that passed the check. */
    BaseSplit toDomain(BaseSplits builtIn) {
        if (name != null) {
            return builtIn.find(name).orElseThrow();
        }
        return new BaseSplit(days().stream().map(SplitValue::day).toList());
    }

    private List<DayValue> days() {
        return Objects.requireNonNull(Objects.requireNonNull(custom).days()).stream()
                .<DayValue> map(Objects::requireNonNull).toList();
    }

    private static BaseDay day(DayValue day) {
        return new BaseDay(Objects.requireNonNull(day.weekday()), Objects.requireNonNull(day.name()), day.heavyAxial(),
                Objects.requireNonNull(day.slots()).stream().<SlotValue> map(Objects::requireNonNull).map(SplitValue::slot)
                        .toList());
    }

    private static BaseSlot slot(SlotValue slot) {
        RangeValue range = Objects.requireNonNull(slot.repRange());
        return new BaseSlot(Objects.requireNonNull(slot.exerciseId()), Objects.requireNonNull(slot.sets()),
                new RepRange(Objects.requireNonNull(range.bottom()), Objects.requireNonNull(range.top())),
                Objects.requireNonNull(slot.kind()));
    }

    /** A string is a name, anything else has to be a custom split. */
    static final class Reader extends StdDeserializer<SplitValue> {
        private static final long serialVersionUID = 1;

        Reader() {
            super(SplitValue.class);
        }

        @Override
        public SplitValue deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            return parser.hasToken(JsonToken.VALUE_STRING) ? named(parser.getText())
                    : new SplitValue(null, context.readValue(parser, CustomSplit.class));
        }
    }
}
