package io.broadback.progression.target;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.copy.ReachedAthletes;
import io.broadback.platform.identity.Caller;
import io.broadback.platform.identity.Operation;
import io.broadback.platform.identity.Reach;
import io.broadback.platform.problem.ErrorCode;
import io.broadback.platform.problem.Problem;
import io.broadback.platform.tenancy.TenantPool;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;

/** Reads stored receipts, for those who reach the athlete they are about. */
@ApplicationScoped
class SelectReceipts {
    private final TenantPool pool;

    SelectReceipts(TenantPool pool) {
        this.pool = pool;
    }

    /** The stored text of a receipt. */
    Uni<String> receipt(Caller caller, UUID receipt) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        return pool.run(caller.tenant(), transaction -> stored(transaction, caller, reach, receipt))
                .map(text -> text.orElseThrow(() -> Problem.notFound("There is no receipt " + receipt + " here")));
    }

    /** Whether a receipt with this id is stored, about somebody the caller reaches. */
    Uni<Boolean> isIssued(Caller caller, UUID receipt) {
        Reach reach = caller.may(Operation.READ_TARGETS);
        return pool.run(caller.tenant(), transaction -> stored(transaction, caller, reach, receipt)).map(Optional::isPresent)
                .onFailure(SelectReceipts::isNotFound).recoverWithItem(false);
    }

    private static Uni<Optional<String>> stored(SqlConnection transaction, Caller caller, Reach reach, UUID receipt) {
        return transaction.preparedQuery("select athlete_id, body from receipt where tenant_id = $1 and receipt_id = $2")
                .execute(Tuple.of(caller.tenant().value(), receipt))
                .chain(rows -> {
                    if (rows.size() == 0) {
                        return Uni.createFrom().item(Optional.empty());
                    }
                    Row row = rows.iterator().next();
                    return ReachedAthletes.require(transaction, caller.tenant(), reach, row.getUUID(0))
                            .replaceWith(Optional.of(row.getString(1)));
                });
    }

    private static boolean isNotFound(Throwable failure) {
        return failure instanceof Problem problem && problem.code() == ErrorCode.NOT_FOUND;
    }
}
