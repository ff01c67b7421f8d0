package io.broadback.platform.identity;

import java.security.Principal;

/** A caller whose token has been verified and read. */
record KnownCaller(Caller caller) implements Principal {
    @Override
    public String getName() {
        return caller.subject();
    }
}
