package io.broadback.progression.target;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.json.EventJson;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.problem.Violations;
import io.broadback.progression.target.ReceiptVerification.Difference;
import io.broadback.progression.target.domain.Receipt;
import io.smallrye.mutiny.Uni;

/** Recomputes a receipt that somebody shows, from its own content, and says where it does not add up. */
@ApplicationScoped
class VerifyingReceipts {
    private static final int MAX_SETS = 500;
    private static final String ID = "receiptId";

    private final SelectReceipts select;
    private final ObjectMapper strict;

    VerifyingReceipts(SelectReceipts select, ObjectMapper strict) {
        this.select = select;
        this.strict = strict;
    }

    Uni<ReceiptVerification> verify(Caller caller, @Nullable JsonNode shown) {
        caller.may(Operation.READ_TARGETS);
        ObjectNode object = object(shown);
        UUID shownId = id(object);
        Receipt receipt = read(object);
        Receipt again = recomputed(receipt);
        UUID computed = again.id();
        List<Difference> differences = new ArrayList<>();
        if (!computed.equals(shownId)) {
            differences.add(new Difference(ID, String.valueOf(shownId), computed.toString()));
        }
        compare("", EventJson.tree(EventJson.write(receipt)), EventJson.tree(EventJson.write(again)), differences);
        return select.isIssued(caller, shownId)
                .map(issued -> new ReceiptVerification(differences.isEmpty(), issued && differences.isEmpty(), computed,
                        List.copyOf(differences)));
    }

    private static ObjectNode object(@Nullable JsonNode shown) {
        if (shown instanceof ObjectNode object) {
            return object;
        }
        throw invalid("body", "is a receipt");
    }

    private static UUID id(ObjectNode shown) {
        try {
            return UUID.fromString(shown.path(ID).asText());
        } catch (IllegalArgumentException notAnId) {
            throw invalid(ID, "is the UUID of the receipt");
        }
    }

    private Receipt read(ObjectNode shown) {
        ObjectNode content = shown.deepCopy();
        content.remove(ID);
        try {
            Receipt receipt = strict.treeToValue(content, Receipt.class);
            Completeness.of(receipt).ifPresent(missing -> {
                throw invalid(missing, "is required");
            });
            if (receipt.sets().size() > MAX_SETS || receipt.session().before().size() > MAX_SETS) {
                throw invalid("sets", "are at most " + MAX_SETS);
            }
            return receipt;
        } catch (JsonProcessingException notAReceipt) {
            throw invalid("body", "is not a receipt: " + notAReceipt.getOriginalMessage());
        }
    }

    /** Content that no session could have is the caller's mistake, told in the words of the value that refused it. */
    private static Receipt recomputed(Receipt receipt) {
        try {
            return receipt.recomputed();
        } catch (IllegalArgumentException | ArithmeticException impossible) {
            throw Problem.of(ErrorCode.UNPROCESSABLE, "The receipt cannot be recomputed: " + impossible.getMessage());
        }
    }

    private static void compare(String path, JsonNode shown, JsonNode computed, List<Difference> differences) {
        if (shown.equals(computed)) {
            return;
        }
        if (shown.isObject() && computed.isObject()) {
            TreeSet<String> names = new TreeSet<>();
            addAll(names, shown.fieldNames());
            addAll(names, computed.fieldNames());
            names.forEach(name -> compare(path.isEmpty() ? name : path + "." + name, shown.path(name), computed.path(name),
                    differences));
            return;
        }
        if (shown.isArray() && computed.isArray() && shown.size() == computed.size()) {
            for (int index = 0; index < shown.size(); index++) {
                compare(path + "[" + index + "]", shown.get(index), computed.get(index), differences);
            }
            return;
        }
        differences.add(new Difference(path, shown.toString(), computed.toString()));
    }

    private static void addAll(TreeSet<String> names, Iterator<String> more) {
        more.forEachRemaining(names::add);
    }

    private static Problem invalid(String field, String message) {
        Violations violations = new Violations();
        violations.add(field, message);
        return Problem.invalid(violations.found());
    }
}
