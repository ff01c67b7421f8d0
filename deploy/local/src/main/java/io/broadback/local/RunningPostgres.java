package io.broadback.local;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

import io.broadback.testing.engine.PostgresServer;

/** A PostgreSQL that runs already. It is never stopped; databases and roles that are missing are made in it. */
public record RunningPostgres(String host, int port, String superuser, String password) implements PostgresServer {
    private static final int DEFAULT_PORT = 5432;
    private static final String FORM = "postgresql://USER:PASSWORD@HOST:PORT";

    /** Reads a URL like {@code postgresql://postgres:secret@localhost:5432}, with or without {@code jdbc:} before it. */
    static RunningPostgres at(String url) {
        URI uri = URI.create(url.startsWith("jdbc:") ? url.substring("jdbc:".length()) : url);
        String user = uri.getUserInfo();
        if (!"postgresql".equals(uri.getScheme()) || uri.getHost() == null || user == null) {
            throw new LaunchFailure("--postgres needs a URL like " + FORM + ", not '" + url + "'.");
        }
        String[] names = user.split(":", 2);
        return new RunningPostgres(uri.getHost(), uri.getPort() < 0 ? DEFAULT_PORT : uri.getPort(), names[0],
                names.length == 2 ? names[1] : "");
    }

    @Override
    public Connection connect(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", superuser);
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "5");
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    /** Makes what is missing for the services; a sentence when the user may not. */
    void prepareAll() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
            if (!rows.next() || !rows.getBoolean(1)) {
                throw new LaunchFailure("--postgres needs a superuser, because four databases and twelve roles (one of each "
                        + "service bypasses row security to migrate) are made with it; '" + superuser + "' is none.");
            }
        } catch (SQLException failure) {
            throw new LaunchFailure("The PostgreSQL at " + host + ":" + port + " cannot be used as '" + superuser + "': "
                    + Reason.of(failure) + ".", failure);
        }
        for (Service service : Service.values()) {
            prepare(service.toString());
        }
    }

    @Override
    public void close() {
        // It was running before and goes on running.
    }
}
