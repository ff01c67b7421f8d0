package io.broadback.testing.engine;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A running PostgreSQL with a superuser, in which the databases and roles of the services can be made. */
public interface PostgresServer extends AutoCloseable {
    String host();

    int port();

    String superuser();

    String password();

    @Override
    void close();

    default String jdbcUrl(String database) {
        return "jdbc:postgresql://" + host() + ":" + port() + "/" + database;
    }

    default String reactiveUrl(String database) {
        return "postgresql://" + host() + ":" + port() + "/" + database;
    }

    default Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(jdbcUrl(database), superuser(), password());
    }

    /**
     * Makes the database and the three roles of a service, if they are not there: {@code <service>_owner} migrates,
     * {@code <service>_app} serves, {@code <service>_relay} sends the outbox. None is a superuser.
     */
    default void prepare(String service) {
        try (Connection connection = connect("postgres"); Statement statement = connection.createStatement()) {
            role(statement, service + "_owner", "login bypassrls");
            role(statement, service + "_app", "login nobypassrls");
            role(statement, service + "_relay", "login nobypassrls");
            if (!exists(statement, "select 1 from pg_database where datname = '" + service + "'")) {
                statement.execute("create database " + service + " owner " + service + "_owner");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("The database of " + service + " cannot be made: " + failure.getMessage(), failure);
        }
    }

    private static void role(Statement statement, String name, String attributes) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
            statement.execute("create role " + name + " " + attributes + " password '" + name + "'");
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
