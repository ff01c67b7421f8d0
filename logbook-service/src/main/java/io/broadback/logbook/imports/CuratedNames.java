package io.broadback.logbook.imports;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.inject.Singleton;

import io.broadback.logbook.exchange.LogFile;
import io.broadback.logbook.exchange.UnreadableFile;
import io.broadback.logbook.exchange.domain.ExerciseNames;
import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.ExerciseNames.Name;
import io.broadback.platform.event.catalog.ExerciseValue;

/**
 * The names that apps give to exercises: a table of our own, where a title also tells the grip, and the catalogue's aliases.
 */
@Singleton
class CuratedNames {
    private static final String TABLE = "/exercise-names.csv";

    private final List<Name> curated;

    CuratedNames() {
        this.curated = read();
    }

    /** All names by which a chain's exercises are known. */
    ExerciseNames of(Map<String, ExerciseValue> exercises) {
        List<Name> catalogue = new ArrayList<>();
        exercises.values().forEach(exercise -> {
            Meaning meaning = new Meaning(exercise.id(), null);
            catalogue.add(new Name(exercise.name(), meaning));
            exercise.aliases().forEach(alias -> catalogue.add(new Name(alias, meaning)));
        });
        return new ExerciseNames(curated, catalogue);
    }

    private static List<Name> read() {
        List<Name> names = new ArrayList<>();
        try (InputStream table = Objects.requireNonNull(CuratedNames.class.getResourceAsStream(TABLE), TABLE)) {
            LogFile file = new LogFile(table);
            while (file.hasNext()) {
                List<String> fields = file.next().fields();
                String grip = fields.get(2);
                names.add(new Name(fields.get(0), new Meaning(fields.get(1), grip.isEmpty() ? null : grip)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (UnreadableFile e) {
            throw new IllegalStateException(TABLE, e);
        }
        return List.copyOf(names);
    }
}
