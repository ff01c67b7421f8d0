package io.broadback.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.broadback.testing.engine.Engines;

/**
 * Every table of a service belongs to one class, see {@link TableClasses}. A service extends this as a {@code @QuarkusTest}, so
 * that its migrations have run, and names its database.
 */
public abstract class TableClassesContract {

    /** The service whose database is looked at, as in its roles: {@code <service>_app}. */
    protected abstract String service();

    @Test
    void everyTableBelongsToOneClass() throws SQLException {
        try (Connection connection = Engines.postgres().connect(service())) {
            assertThat(new TableClasses(connection, service()).violations()).isEmpty();
        }
    }

    /** Each row breaks one rule, in a transaction that is rolled back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "create table stray (id int primary key) | stray: the primary key does not begin with tenant_id",
            "create table stray (tenant_id uuid primary key) | stray: row security is not enabled and forced",
            "create table stray (tenant_id uuid) | stray: the primary key does not begin with tenant_id",
            "create index stray on copied_value (topic) | copied_value: index stray does not begin with tenant_id",
            "alter table copied_value no force row level security | copied_value: row security is not enabled and forced",
            "alter table copied_value disable row level security | copied_value: row security is not enabled and forced",
            "drop policy copied_value_tenant on copied_value | copied_value: has not the one tenant policy",
            "create policy stray on copied_value using (true) | copied_value: policy stray is unknown",
            "alter policy copied_value_built_in on copied_value using (true) | copied_value: policy copied_value_built_in is unknown",
            "alter policy copied_value_tenant on copied_value with check (true) | copied_value: policy copied_value_tenant is unknown",
            "alter table copied_value owner to %1$s_app | copied_value: is owned by %1$s_app",
            "grant select on outbox to %1$s_app | outbox: %1$s_app may SELECT",
            "grant update on outbox to %1$s_relay | outbox: %1$s_relay may UPDATE",
            "alter table lease add column tenant_id uuid | lease: plumbing has no tenant_id",
            "create view stray as select * from copied_value | stray: a view goes round row security",
            "alter role %1$s_app bypassrls | %1$s_app goes round row security",
            "create function stray() returns int language sql security definer as 'select 1' | stray: a security definer function goes round row security" })
    void theContractFailsWhereARuleIsBroken(String change, String violation) throws SQLException {
        try (Connection connection = Engines.postgres().connect(service());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change.formatted(service()));

            assertThat(new TableClasses(connection, service()).violations()).contains(violation.formatted(service()));

            connection.rollback();
        }
    }
}
