package io.broadback.progression.target;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What came of judging a receipt again. {@code verified} if its id is the name of its content and the content follows from its
 * inputs; {@code issued} if this service has stored that very receipt for an athlete the caller reaches, which no content alone
 * can prove.
 */
@Schema(name = "ReceiptVerification")
public record ReceiptVerification(boolean verified, boolean issued, UUID computedReceiptId, List<Difference> differences) {

    /** Where the receipt says something else than its inputs lead to. */
    @Schema(name = "ReceiptDifference")
    public record Difference(String path, String receipt, String computed) {
    }
}
