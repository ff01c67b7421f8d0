package io.broadback.platform.identity;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A role from the token's {@code groups}; several add up, because coaches train too. */
public enum Role {
    ATHLETE,
    COACH,
    HEAD_COACH,
    CHAIN_ADMIN,
    INTEGRATION,
    OPERATOR;

    /** The name in tokens and events, for example {@code head-coach}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.toString().equals(name)).findFirst();
    }
}
