package io.broadback.progression.target;

import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import io.broadback.progression.target.domain.Receipt;

/** A receipt as the API shows it: its id beside its content. */
public record ReceiptRepresentation(UUID receiptId, @JsonUnwrapped Receipt receipt) {

    public static ReceiptRepresentation from(Receipt receipt) {
        return new ReceiptRepresentation(receipt.id(), receipt);
    }

    /** Under an id that has been computed before, which is as dear as writing the receipt. */
    static ReceiptRepresentation under(UUID id, Receipt receipt) {
        return new ReceiptRepresentation(id, receipt);
    }
}
