package io.broadback.progression;

import jakarta.inject.Inject;

import io.broadback.platform.tenancy.TenantPool;
import io.broadback.progression.log.FoldingLogs;
import io.broadback.testing.identity.Tokens;

/** What a test needs that hands diaries to the fold itself. */
abstract class DiariesAreFolded {
    @Inject
    @SuppressWarnings("NullAway.Init")
    FoldingLogs logs;
    @Inject
    @SuppressWarnings("NullAway.Init")
    TenantPool pool;
    @SuppressWarnings("NullAway.Init") // the test resource sets it
    Tokens tokens;

    KnownChain newChain() {
        return new KnownChain(tokens, pool, logs);
    }
}
