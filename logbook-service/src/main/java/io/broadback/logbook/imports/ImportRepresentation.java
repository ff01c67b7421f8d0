package io.broadback.logbook.imports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import io.broadback.logbook.exchange.domain.ExerciseNames;
import io.broadback.logbook.exchange.domain.ExerciseNames.Meaning;
import io.broadback.logbook.exchange.domain.ExerciseNames.Proposal;
import io.broadback.logbook.exchange.domain.Source;
import io.broadback.logbook.exchange.domain.Units;
import io.broadback.logbook.imports.FileReport.LineNote;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.training.WeightUnit;

/** An import: what its file says, which exercises its titles mean, and how far it has come. */
@Schema(name = "Import")
record ImportRepresentation(UUID id,
        @Schema(description = "READY waits for start; QUEUED, RUNNING, DONE; CANCELLED by whoever asked, or by a newer file; FAILED if its rows cannot be stored") String state,
        Source format, @Schema(description = "Sets of the file") int total,
        @Schema(description = "Sets that have been dealt with") int done, Outcomes outcomes, ReadFile file, Unit unit,
        List<Mapped> mapped, List<Unmapped> unmapped) {

    /** How many sets have come to what. */
    @Schema(name = "ImportOutcomes")
    record Outcomes(int created, @Schema(description = "The same set was there already") int unchanged,
            @Schema(description = "Somebody has changed or deleted the set since; it stays so") int kept,
            @Schema(description = "Created sets that wait for confirmation (rule 3.14)") int quarantined,
            @Schema(description = "Sets of exercises that are not mapped") int unmapped, int refused,
            @Schema(description = "The first refused ones") List<LineNote> refusals) {
    }

    /** What the rows of the file are. Lines are counted from 1, the header; times are local. */
    @Schema(name = "ImportFile")
    record ReadFile(int rows, int sets, int sessions,
            @Schema(description = "Rows that are nothing to import, by reason") Map<String, Integer> passedOver,
            @Schema(description = "Rows that stand there twice") int duplicates,
            @Schema(description = "Rows that can be no set") int refused, @Nullable LocalDateTime first,
            @Nullable LocalDateTime last,
            @Schema(description = "The first duplicate and refused rows") List<LineNote> lines) {
    }

    /** In which unit the weights are read: {@code kilograms} and {@code pounds} count those that can only be one of them. */
    @Schema(name = "ImportUnit")
    record Unit(@Schema(description = "The file names no unit and its numbers do not tell: say it at the start") boolean needed,
            @Schema(description = "Of numbers for which the file names none") @Nullable WeightUnit written,
            @Schema(description = "Of numbers that could be either") @Nullable WeightUnit usual, int kilograms, int pounds,
            @Nullable String text) {
    }

    /** A title whose exercise is known, by name or because somebody has said it. */
    @Schema(name = "MappedTitle")
    record Mapped(String title, int sets, String exerciseId, @Nullable String gripVariant) {
    }

    /** A title that is not imported, with exercises whose names look alike; nothing is taken by itself. */
    @Schema(name = "UnmappedTitle")
    record Unmapped(String title, int sets, @Schema(description = "Somebody has said so") boolean leftOut,
            List<Proposal> proposals) {
    }

    /** Titles with the most sets for which exercises are proposed, as long as somebody can still map them. */
    private static final int MOST_PROPOSED = 100;
    static final String WAYS = "The file names no unit. Send unit=lb or unit=kg with the file or at the start of the import.";

    static ImportRepresentation of(StoredImport stored, FileReport file, ExerciseNames names,
            Map<String, ExerciseValue> exercises) {
        List<Mapped> mapped = new ArrayList<>();
        List<Unmapped> unmapped = new ArrayList<>();
        file.exercises().forEach((title, sets) -> {
            Optional<Meaning> meaning = stored.meaning(title, names, exercises.keySet());
            if (meaning.isPresent()) {
                mapped.add(new Mapped(title, sets, meaning.get().exerciseId(), meaning.get().gripVariant()));
            } else {
                unmapped.add(new Unmapped(title, sets, stored.mappings().leavesOut(title), List.of()));
            }
        });
        mapped.sort(Comparator.comparingInt(Mapped::sets).reversed().thenComparing(Mapped::title));
        unmapped.sort(Comparator.comparingInt(Unmapped::sets).reversed().thenComparing(Unmapped::title));
        for (int index = 0; index < Math.min(unmapped.size(), MOST_PROPOSED) && stored.state().equals("READY"); index++) {
            Unmapped title = unmapped.get(index);
            unmapped.set(index, new Unmapped(title.title(), title.sets(), title.leftOut(), names.proposals(title.title())));
        }
        StoredImport.Tally tally = stored.tally();
        return new ImportRepresentation(stored.id(), stored.state(), stored.settings().source(), file.sets(), tally.done(),
                new Outcomes(tally.created(), tally.unchanged(), tally.kept(), tally.quarantined(), tally.unmapped(),
                        tally.refused(), stored.refusals()),
                new ReadFile(file.rows(), file.sets(), file.sessions(), file.passedOver(), file.duplicates(), file.refused(),
                        file.first(), file.last(), file.lines()),
                unit(stored, file), List.copyOf(mapped), List.copyOf(unmapped));
    }

    private static Unit unit(StoredImport stored, FileReport file) {
        Units units = stored.units().orElse(null);
        return new Unit(units == null, units == null ? null : units.written(), units == null ? null : units.usual(),
                file.votes().kilograms(), file.votes().pounds(), units == null ? WAYS : null);
    }
}
