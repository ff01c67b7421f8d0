package io.broadback.local;

import java.net.ConnectException;

/** The reason of a failure in words that fit into a sentence. */
final class Reason {

    private Reason() {
    }

    /** What the deepest cause says, without a full stop; its kind if it says nothing. */
    static String of(Throwable failure) {
        Throwable deepest = failure;
        while (deepest.getCause() != null) {
            if (deepest instanceof ConnectException) {
                return "nothing answers there";
            }
            deepest = deepest.getCause();
        }
        String message = deepest.getMessage();
        if (message == null || message.isBlank()) {
            return deepest.getClass().getSimpleName();
        }
        return message.strip().replaceAll("\\.+$", "");
    }
}
