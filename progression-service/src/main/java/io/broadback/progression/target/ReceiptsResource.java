package io.broadback.progression.target;

import java.util.UUID;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.server.Cancellable;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import io.broadback.platform.identity.Callers;
import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;

/** Receipts: why a target is what it is, and the proof of it. */
@Path("/progression/v1/receipts")
@Tag(name = "Receipts")
@Authenticated
@Cancellable(false)
public class ReceiptsResource {
    private final SelectReceipts select;
    private final VerifyingReceipts verifying;
    private final Callers callers;

    ReceiptsResource(SelectReceipts select, VerifyingReceipts verifying, Callers callers) {
        this.select = select;
        this.verifying = verifying;
        this.callers = callers;
    }

    @GET
    @Path("/{receiptId}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "getReceipt", summary = "Why a target is what it is, with all that is needed to compute it again")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ReceiptRepresentation.class)))
    public Uni<String> receipt(@RestPath UUID receiptId) {
        return select.receipt(callers.current(), receiptId);
    }

    @POST
    @Path("/verify")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "verifyReceipt", summary = "Judge a receipt's sets again from nothing but the receipt")
    @RequestBody(content = @Content(schema = @Schema(implementation = ReceiptRepresentation.class)))
    public Uni<ReceiptVerification> verify(@Nullable JsonNode receipt) {
        return verifying.verify(callers.current(), receipt);
    }
}
