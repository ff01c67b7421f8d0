package io.broadback.local;

/** One thing the platform runs. */
interface Part {

    /** As it is shown and asked for, for example {@code logbook}. */
    String name();

    /** Starts it and returns when it is ready; a {@link LaunchFailure} says why it is not. */
    void start();

    /** Asks it to stop and waits, forced in the end; does nothing if it does not run. */
    void stop();

    /** Ends it at once, as a power cut would; stops it where it is no process of its own. */
    default void kill() {
        stop();
    }
}
