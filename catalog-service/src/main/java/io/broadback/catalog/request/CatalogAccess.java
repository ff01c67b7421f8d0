package io.broadback.catalog.request;

import jakarta.enterprise.context.ApplicationScoped;

import io.broadback.platform.identity.Callers;
import io.broadback.platform.identity.Operation;

/** Lets in whoever may read the catalogue's content. */
@ApplicationScoped
public class CatalogAccess {
    private final Callers callers;

    public CatalogAccess(Callers callers) {
        this.callers = callers;
    }

    /** A problem 403 unless the caller may read the catalogue. */
    public void requireReader() {
        callers.current().may(Operation.READ_CATALOG);
    }
}
