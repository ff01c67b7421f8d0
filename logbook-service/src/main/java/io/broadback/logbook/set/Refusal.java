package io.broadback.logbook.set;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.broadback.platform.paging.Revision;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.vertx.mutiny.sqlclient.Row;

/** A change that what is stored speaks against: both versions, so that a person or a program can choose between them. */
public record Refusal(ErrorCode code, String detail, @Nullable StoredSet current, @Nullable SetRequest yours) {

    /** Of a row whose outcome is conflict, stale or deleted. */
    static Refusal of(UUID set, Row row, @Nullable SetRequest yours) {
        String outcome = SetAnswers.outcome(row);
        Integer revision = SetAnswers.revision(row);
        return switch (outcome) {
            case "conflict" -> new Refusal(ErrorCode.CONFLICT,
                    "The id is taken by a set with another content; name its revision with If-Match to correct it",
                    SetAnswers.stored(set, row), yours);
            case "deleted" -> new Refusal(ErrorCode.CONFLICT, "The set is deleted; restore it first",
                    SetAnswers.stored(set, row), yours);
            case "stale" -> revision == null
                    ? new Refusal(ErrorCode.PRECONDITION_FAILED, "There is no such set yet; put it without If-Match", null,
                            yours)
                    : new Refusal(ErrorCode.PRECONDITION_FAILED, "The set is at revision " + revision,
                            SetAnswers.stored(set, row), yours);
            default -> throw new IllegalStateException("Nothing is refused by " + outcome);
        };
    }

    /** The ETag of what is stored; null if nothing is. */
    @Nullable
    String etag() {
        return current == null ? null : Revision.tag(current.revision());
    }

    public Problem problem() {
        Map<String, Object> members = new LinkedHashMap<>();
        if (current != null) {
            members.put("current", current);
            members.put("etag", Revision.tag(current.revision()));
        }
        if (yours != null) {
            members.put("yours", yours);
        }
        return Problem.of(code, detail, members);
    }
}
