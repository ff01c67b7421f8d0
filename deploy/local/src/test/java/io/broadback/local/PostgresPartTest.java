package io.broadback.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresPartTest {
    private static final int ROWS = 20;

    @Test
    void a_killed_server_still_has_what_it_acknowledged_last(@TempDir Path folder) throws IOException, SQLException {
        PostgresPart postgres = new PostgresPart(DataFolder.at(folder), freePort());
        postgres.start();
        try {
            try (Connection connection = postgres.connect("postgres"); Statement statement = connection.createStatement()) {
                assertThat(setting(statement, "fsync")).isEqualTo("on");
                assertThat(setting(statement, "full_page_writes")).isEqualTo("on");
                statement.execute("create table kept (number integer)");
                for (int row = 0; row < ROWS; row++) {
                    statement.execute("insert into kept values (" + row + ")");
                }
                postgres.kill();
            }

            postgres.start();

            try (Connection connection = postgres.connect("postgres"); Statement statement = connection.createStatement()) {
                assertThat(first(statement, "select count(*) from kept")).isEqualTo(String.valueOf(ROWS));
            }
        } finally {
            postgres.stop();
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        return first(statement, "show " + name);
    }

    private static String first(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
