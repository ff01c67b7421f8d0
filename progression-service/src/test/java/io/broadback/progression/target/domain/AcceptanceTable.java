package io.broadback.progression.target.domain;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.broadback.platform.event.catalog.GridValue;
import io.broadback.platform.training.LoadGrid;
import io.broadback.platform.training.WeightUnit;

/** Reads a table of acceptance cases and the columns both tables share. */
final class AcceptanceTable {
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    private AcceptanceTable() {
    }

    static List<NamedCsvRecord> rows(String name) {
        try (InputStream table = Objects.requireNonNull(AcceptanceTable.class.getResourceAsStream("/acceptance/" + name));
                CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                        .ofNamedCsvRecord(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            return csv.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Track track(NamedCsvRecord row) {
        return Sets.track(row.getField("bottom") + "-" + row.getField("top"), unit(row));
    }

    /** Heavy enough for every row of the tables: the rows' limits are those of horizontal pulls. */
    static Conditions conditions(NamedCsvRecord row) {
        return Sets.conditions(grid(row), row.getField("stepUp"), row.getField("stepDown"), Policy.LITERAL);
    }

    static WeightUnit unit(NamedCsvRecord row) {
        return WeightUnit.valueOf(row.getField("unit").toUpperCase(Locale.ROOT));
    }

    private static LoadGrid grid(NamedCsvRecord row) {
        try {
            return JSON.readValue(row.getField("grid"), GridValue.class).toDefinition()
                    .loads(new BigDecimal(unit(row) == WeightUnit.LB ? "700" : "320"));
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
