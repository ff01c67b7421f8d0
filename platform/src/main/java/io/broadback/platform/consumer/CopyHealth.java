package io.broadback.platform.consumer;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows {@link CopyReadiness} as a readiness check, with the first thing it waits for. */
@Readiness
@ApplicationScoped
class CopyHealth implements HealthCheck {
    private final CopyReadiness readiness;
    private final DeclaredTopics topics;

    CopyHealth(CopyReadiness readiness, DeclaredTopics topics) {
        this.readiness = readiness;
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("copies").status(readiness.isReady());
        List<String> complaints = List.copyOf(topics.complaints());
        if (!readiness.isReady() && !complaints.isEmpty()) {
            answer.withData("waitingFor", complaints.get(0));
        }
        return answer.build();
    }
}
