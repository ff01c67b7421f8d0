package io.broadback.program.week;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.broadback.program.week.domain.BaseSplit;
import io.broadback.program.week.domain.BaseSplit.BaseDay;

/** The seven built-in base splits by name (4.1). */
public final class BaseSplits {
    private static final String FILE = "/base-splits.json";

    private final Map<String, BaseSplit> byName = new TreeMap<>();

    private BaseSplits() {
    }

    public static BaseSplits offered() {
        JsonMapper mapper = JsonMapper.builder().enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING).build();
        BaseSplits splits = new BaseSplits();
        try (InputStream file = BaseSplits.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            mapper.readValue(file, new TypeReference<Map<String, List<BaseDay>>>() {
            }).forEach((name, days) -> splits.byName.put(name, new BaseSplit(days)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return splits;
    }

    public Optional<BaseSplit> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** In alphabetical order. */
    public List<String> names() {
        return List.copyOf(byName.keySet());
    }
}
