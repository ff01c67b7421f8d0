package io.broadback.platform.identity;

import static io.broadback.platform.identity.Grant.CHAIN;
import static io.broadback.platform.identity.Grant.NONE;
import static io.broadback.platform.identity.Grant.OWN;
import static io.broadback.platform.identity.Grant.REACH;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * What can be done through the API, and how far each role may: the table of rights, as data. Columns: athlete, coach,
 * head coach, chain administrator, the scope an integration needs.
 */
public enum Operation {
    READ_CATALOG(CHAIN, CHAIN, CHAIN, CHAIN, "catalog:read"),
    WRITE_EXERCISES(NONE, NONE, CHAIN, NONE, null),
    READ_GYMS(CHAIN, CHAIN, CHAIN, CHAIN, "catalog:read"),
    WRITE_GYMS(NONE, NONE, NONE, CHAIN, null),
    WRITE_EQUIPMENT(NONE, REACH, CHAIN, CHAIN, null),
    WRITE_SETS(OWN, REACH, CHAIN, NONE, "sets:write"),
    READ_SETS(OWN, REACH, CHAIN, NONE, "sets:read"),
    READ_TARGETS(OWN, REACH, CHAIN, NONE, "targets:read"),
    READ_POLICIES(NONE, CHAIN, CHAIN, NONE, null),
    WRITE_POLICIES(NONE, NONE, CHAIN, NONE, null),
    READ_ATHLETE_POLICY(OWN, REACH, CHAIN, NONE, null),
    WRITE_ATHLETE_POLICY(NONE, REACH, CHAIN, NONE, null),
    READ_PLATEAUS(NONE, REACH, CHAIN, CHAIN, null),
    READ_EXPERIMENTS(OWN, REACH, CHAIN, CHAIN, null),
    DECIDE_EXPERIMENTS(NONE, REACH, CHAIN, CHAIN, null),
    SIMULATE(CHAIN, CHAIN, CHAIN, CHAIN, "targets:read"),
    READ_ATHLETES(OWN, REACH, CHAIN, CHAIN, "roster:read"),
    CREATE_ATHLETES(NONE, REACH, CHAIN, CHAIN, "roster:write"),
    WRITE_PROFILE(OWN, REACH, CHAIN, CHAIN, "roster:write"),
    READ_TEMPLATES(NONE, CHAIN, CHAIN, CHAIN, null),
    WRITE_TEMPLATES(NONE, NONE, CHAIN, NONE, null),
    READ_WEEKS(OWN, REACH, CHAIN, NONE, "weeks:read"),
    CHANGE_WEEKS(OWN, REACH, CHAIN, NONE, null),
    DECIDE_WEEKS(NONE, REACH, CHAIN, NONE, null),
    REBUILD(NONE, NONE, CHAIN, CHAIN, "delivery:operate");

    private final Grant athlete;
    private final Grant coach;
    private final Grant headCoach;
    private final Grant chainAdmin;
    private final @Nullable String integrationScope;

    Operation(Grant athlete, Grant coach, Grant headCoach, Grant chainAdmin, @Nullable String integrationScope) {
        this.athlete = athlete;
        this.coach = coach;
        this.headCoach = headCoach;
        this.chainAdmin = chainAdmin;
        this.integrationScope = integrationScope;
    }

    Grant grantTo(Role role) {
        return switch (role) {
            case ATHLETE -> athlete;
            case COACH -> coach;
            case HEAD_COACH -> headCoach;
            case CHAIN_ADMIN -> chainAdmin;
            // An integration is granted by scope, an operator sees no tenant's content.
            case INTEGRATION, OPERATOR -> NONE;
        };
    }

    Optional<String> integrationScope() {
        return Optional.ofNullable(integrationScope);
    }
}
