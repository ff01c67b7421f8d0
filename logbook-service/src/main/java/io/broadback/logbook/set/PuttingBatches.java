package io.broadback.logbook.set;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.broadback.logbook.set.SetBatchAnswer.Entry;
import io.broadback.logbook.set.SetBatchAnswer.EntryProblem;
import io.broadback.logbook.set.WritingBatches.Writer;
import io.broadback.platform.copy.ExerciseCopies;
import io.broadback.platform.event.catalog.ExerciseValue;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.CatalogueOfProblems;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violation;
import io.broadback.platform.problem.Violations;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.smallrye.mutiny.Uni;

/** Puts a client's batch: reads and checks each set on its own, stores those that may be, and says what became of each. */
@ApplicationScoped
public class PuttingBatches {
    private final WritingBatches writing;
    private final ExerciseCopies exercises;
    private final ObjectMapper json;
    private final Clock clock;

    public PuttingBatches(WritingBatches writing, ExerciseCopies exercises, ObjectMapper json, Clock clock) {
        this.writing = writing;
        this.exercises = exercises;
        this.json = json;
        this.clock = clock;
    }

    Uni<SetBatchAnswer> put(Caller caller, UUID athlete, SetBatch batch) {
        Reach reach = caller.may(Operation.WRITE_SETS);
        List<JsonNode> sets = required(batch);
        return exercises.all(caller.tenant()).chain(known -> {
            Checked checked = new Checked(known);
            for (int place = 0; place < sets.size(); place++) {
                checked.add(place, sets.get(place));
            }
            return writing.putAll(new Writer(caller.tenant(), reach, caller.authorFor(athlete)), athlete,
                    List.copyOf(checked.acceptable.values())).map(checked::answer);
        });
    }

    private static List<JsonNode> required(SetBatch batch) {
        Violations violations = new Violations();
        List<JsonNode> sets = batch.sets() == null ? List.of() : batch.sets();
        if (violations.present(batch.sets(), "sets")) {
            violations.require(sets.size() <= SetBatch.MAX, "sets",
                    "holds " + sets.size() + " sets; at most " + SetBatch.MAX + " go in one batch");
        }
        violations.throwIfAny();
        return sets;
    }

    /** Where an id came first in a batch, and with what. */
    private record First(int place, SetRequest set) {
    }

    /** The sets of a batch by their place: those that may be stored, and the answers to those that may not. */
    private final class Checked {
        private final Map<String, ExerciseValue> known;
        private final Map<Integer, CheckedSet> acceptable = new LinkedHashMap<>();
        private final Map<Integer, Entry> rejected = new HashMap<>();
        private final Map<UUID, First> firsts = new HashMap<>();

        Checked(Map<String, ExerciseValue> known) {
            this.known = known;
        }

        void add(int place, JsonNode node) {
            @Nullable
            UUID id = null;
            try {
                if (!(node instanceof ObjectNode entry)) {
                    throw Problem.invalid(List.of(new Violation("", "is a set")));
                }
                ObjectNode rest = entry.deepCopy();
                SetBatch.Key key = json.treeToValue(keyOf(rest), SetBatch.Key.class);
                id = key.id();
                acceptable.put(place, check(place, key, json.treeToValue(rest, SetRequest.class)));
            } catch (JsonProcessingException unreadable) {
                rejected.put(place, rejected(place, id, CatalogueOfProblems.ofJson(unreadable)));
            } catch (Problem refused) {
                rejected.put(place, rejected(place, id, refused));
            }
        }

        private ObjectNode keyOf(ObjectNode rest) {
            ObjectNode key = json.createObjectNode();
            for (String name : List.of("id", "ifMatch")) {
                if (rest.has(name)) {
                    key.set(name, rest.remove(name));
                }
            }
            return key;
        }

        private CheckedSet check(int place, SetBatch.Key key, SetRequest set) {
            UUID id = key.id();
            if (id == null) {
                throw Problem.invalid(List.of(new Violation("id", "is required")));
            }
            CheckedSet checked = CheckedSet.check(id, set, Optional.ofNullable(known.get(String.valueOf(set.exerciseId()))),
                    clock.instant(), key.ifMatch());
            First first = firsts.putIfAbsent(id, new First(place, checked.set()));
            if (first != null && !first.set().equals(checked.set())) {
                throw Problem.invalid(List.of(new Violation("id",
                        "is the id of sets[" + first.place() + "], with another content; send a set once, as it is now")));
            }
            return checked;
        }

        SetBatchAnswer answer(List<PutOutcome> outcomes) {
            List<Entry> entries = new ArrayList<>();
            int put = 0;
            for (int place = 0; place < acceptable.size() + rejected.size(); place++) {
                CheckedSet set = acceptable.get(place);
                entries.add(set == null ? Objects.requireNonNull(rejected.get(place))
                        : SetBatchAnswer.of(set, outcomes.get(put++)));
            }
            return new SetBatchAnswer(entries);
        }
    }

    private static Entry rejected(int place, @Nullable UUID id, HttpProblem problem) {
        String base = "sets[" + place + "]";
        List<Violation> violations = new ArrayList<>();
        if (problem.getParameters().get("violations") instanceof List<?> found) {
            for (Object one : found) {
                Violation violation = (Violation) one;
                violations.add(new Violation(violation.field().isEmpty() ? base : base + "." + violation.field(),
                        violation.message()));
            }
        }
        return new Entry(id, SetBatchAnswer.Status.REJECTED, null,
                new EntryProblem(String.valueOf(problem.getParameters().get("code")), String.valueOf(problem.getDetail()),
                        violations, null, null, null));
    }
}
