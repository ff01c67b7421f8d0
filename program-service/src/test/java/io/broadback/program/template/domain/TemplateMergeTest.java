package io.broadback.program.template.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.program.template.domain.TemplateMerge.Difference;
import io.broadback.program.template.domain.TemplateMerge.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TemplateMergeTest {

    @ParameterizedTest(name = "before {0}, athlete {1}, new version {2}: {3}")
    @CsvSource({ ",UL4,PL3,CHANGED", ",UL4,UL4,", "UL4,UL4,PL3,CHANGED", "UL4,FB3,PL3,CONFLICT", "UL4,FB3,UL4,KEPT",
            "UL4,PL3,PL3,", "UL4,,PL3,CONFLICT" })
    void a_field_is_the_athletes_own_once_it_differs_from_what_was_applied(@Nullable String before,
            @Nullable String athletes, String template,
            @Nullable Outcome expected) {
        List<Difference> found = TemplateMerge.of(fields(before), fields(athletes), fields(template));
        assertThat(found.stream().map(Difference::outcome).toList())
                .isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @Property
    void applying_a_version_twice_changes_nothing_more(@ForAll("sides") Map<String, Object> before,
            @ForAll("sides") Map<String, Object> athletes, @ForAll("sides") Map<String, Object> template) {
        Map<String, Object> once = applied(before, athletes, template);
        assertThat(applied(template, once, template)).isEqualTo(once);
        assertThat(TemplateMerge.of(template, once, template)).noneMatch(each -> each.outcome() == Outcome.CHANGED);
    }

    @Property
    void fields_the_template_does_not_speak_of_and_own_choices_stay(@ForAll("sides") Map<String, Object> before,
            @ForAll("sides") Map<String, Object> athletes, @ForAll("sides") Map<String, Object> template) {
        Map<String, Object> after = applied(before, athletes, template);
        athletes.forEach((field, value) -> {
            boolean own = before.containsKey(field) && !before.get(field).equals(value);
            if (own || !template.containsKey(field)) {
                assertThat(after).containsEntry(field, value);
            } else {
                assertThat(after).containsEntry(field, template.get(field));
            }
        });
    }

    private static Map<String, Object> applied(Map<String, Object> before, Map<String, Object> athletes,
            Map<String, Object> template) {
        Map<String, Object> after = new TreeMap<>(athletes);
        TemplateMerge.of(before, athletes, template).stream().filter(each -> each.outcome() == Outcome.CHANGED)
                .forEach(each -> after.put(each.field(), each.template()));
        return after;
    }

    private static Map<String, Object> fields(@Nullable String value) {
        return value == null ? Map.of() : Map.of("baseSplit", value);
    }

    @Provide
    Arbitrary<Map<String, Object>> sides() {
        return Arbitraries.maps(Arbitraries.of("baseSplit", "priority", "minutesPerWeek"), Arbitraries.of("a", "b", "c"))
                .map(map -> map.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue())));
    }
}
