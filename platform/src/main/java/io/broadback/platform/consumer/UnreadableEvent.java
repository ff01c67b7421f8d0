package io.broadback.platform.consumer;

/** The record cannot be what its topic holds; it goes to the dead-letter topic with this reason, and the stream goes on. */
public final class UnreadableEvent extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadableEvent(String reason) {
        super(reason);
    }
}
