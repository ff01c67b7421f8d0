package io.broadback.local;

import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import io.broadback.testing.identity.DevelopmentIssuer;
import io.broadback.testing.identity.SigningKey;
import io.broadback.testing.identity.Tokens;

/** The development issuer, inside the launcher, with a key that is kept: tokens stay good over a restart. */
final class IssuerPart implements Part {
    private final DataFolder data;
    private final int port;
    private @Nullable DevelopmentIssuer issuer;

    IssuerPart(DataFolder data, int port) {
        this.data = data;
        this.port = port;
    }

    @Override
    public String name() {
        return "issuer";
    }

    String url() {
        return "http://localhost:" + port;
    }

    Tokens tokens() {
        return new Tokens(url(), SigningKey.keptIn(data.issuerKey()));
    }

    @Override
    public synchronized void start() {
        try {
            issuer = DevelopmentIssuer.start(SigningKey.keptIn(data.issuerKey()), port);
        } catch (UncheckedIOException | IllegalStateException failure) {
            throw new LaunchFailure(failure.getMessage() + ".", failure);
        }
    }

    @Override
    public synchronized void stop() {
        DevelopmentIssuer running = issuer;
        if (running != null) {
            issuer = null;
            running.close();
        }
    }
}
