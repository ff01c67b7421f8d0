package io.broadback.logbook.exchange;

import java.util.Objects;

/** A file that is no training log at all: a sentence for whoever sent it. What is wrong with single rows is no reason. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final boolean anotherKind;

    private UnreadableFile(String message, boolean anotherKind) {
        super(message);
        this.anotherKind = anotherKind;
    }

    /** Text that cannot be read. */
    static UnreadableFile because(String message) {
        return new UnreadableFile(message, false);
    }

    /** Something else than text in UTF-8. */
    static UnreadableFile anotherKind(String message) {
        return new UnreadableFile(message, true);
    }

    public boolean isAnotherKind() {
        return anotherKind;
    }

    public String why() {
        return Objects.requireNonNull(getMessage());
    }
}
