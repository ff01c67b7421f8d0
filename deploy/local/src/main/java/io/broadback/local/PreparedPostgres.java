package io.broadback.local;

/** A PostgreSQL that runs already, as a part: "starting" it makes the databases and roles that are missing. */
record PreparedPostgres(RunningPostgres server) implements Part {

    @Override
    public String name() {
        return "PostgreSQL at " + server.host() + ":" + server.port();
    }

    @Override
    public void start() {
        server.prepareAll();
    }

    @Override
    public void stop() {
        // It was running before and goes on running.
    }
}
