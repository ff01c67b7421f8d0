package io.broadback.testing;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import io.broadback.testing.engine.Engines;
import io.broadback.testing.engine.PostgresServer;
import io.broadback.testing.identity.DevelopmentIssuer;
import io.broadback.testing.identity.SigningKey;
import io.broadback.testing.identity.Tokens;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * Runs a service's {@code @QuarkusTest}s on the real engines: init argument {@code service} names it. The engines and the
 * issuer
 * start once per JVM.
 */
public final class BroadbackTestResource implements QuarkusTestResourceLifecycleManager {
    private static @Nullable DevelopmentIssuer issuer;
    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
    }

    @Override
    public Map<String, String> start() {
        PostgresServer postgres = Engines.postgres();
        postgres.prepare(service);
        Map<String, String> settings = new HashMap<>();
        settings.put("broadback.postgres.host", postgres.host());
        settings.put("broadback.postgres.port", Integer.toString(postgres.port()));
        settings.put("kafka.bootstrap.servers", Engines.kafka().bootstrapServers());
        settings.put("broadback.issuer.url", issuer().url());
        settings.put("quarkus.http.test-port", "0");
        return settings;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(issuer().tokens(), new TestInjector.MatchesType(Tokens.class));
    }

    @Override
    public void stop() {
        // The engines serve the next test class of this JVM as well; their processes end with it.
    }

    private static synchronized DevelopmentIssuer issuer() {
        DevelopmentIssuer running = issuer;
        if (running == null) {
            running = DevelopmentIssuer.start(SigningKey.generate(), 0);
            issuer = running;
        }
        return running;
    }
}
