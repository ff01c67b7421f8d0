package io.broadback.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What is wrong with the tables of a service's database. Tenant tables: {@code tenant_id} first in every key and index, row
 * security enabled and forced, the one tenant policy, and at most a policy that shows built-in rows. Outbox: the application
 * may only insert, the relay only read and delete. Plumbing: no tenant data, no policy. Nothing goes round row security.
 */
final class TableClasses {
    private static final Set<String> PLUMBING = Set.of("lease", "consumer_position", "copy_read", "pending_work",
            "flyway_schema_history");
    private static final String OUTBOX = "outbox";
    private static final String TENANTS = "(tenant_id = ANY (( SELECT (current_setting('app.tenants'::text))::uuid[] AS current_setting)::uuid[]))";
    private static final String BUILT_IN = "(tenant_id = '00000000-0000-0000-0000-000000000000'::uuid)";
    private static final List<String> PRIVILEGES = List.of("SELECT", "INSERT", "UPDATE", "DELETE", "TRUNCATE", "REFERENCES",
            "TRIGGER");

    private final Connection connection;
    private final String app;
    private final String relay;
    private final List<String> violations = new ArrayList<>();

    TableClasses(Connection connection, String service) {
        this.connection = connection;
        this.app = service + "_app";
        this.relay = service + "_relay";
    }

    List<String> violations() throws SQLException {
        List<String> tables = texts("""
                select c.relname from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
                 order by 1""");
        if (tables.isEmpty()) {
            violations.add("there is no table");
        }
        for (String table : tables) {
            owner(table);
            if (PLUMBING.contains(table)) {
                plumbing(table);
            } else if (table.equals(OUTBOX)) {
                outbox();
            } else {
                tenantTable(table);
            }
        }
        wayRound();
        return List.copyOf(violations);
    }

    private void owner(String table) throws SQLException {
        for (String owner : texts("select r.rolname from pg_class c join pg_roles r on r.oid = c.relowner"
                + " where c.oid = ?::regclass and r.rolname in (?, ?)", table, app, relay)) {
            violations.add(table + ": is owned by " + owner);
        }
    }

    private void plumbing(String table) throws SQLException {
        if (!texts("select attname from pg_attribute where attrelid = ?::regclass and attname = 'tenant_id'", table)
                .isEmpty()) {
            violations.add(table + ": plumbing has no tenant_id");
        }
    }

    private void outbox() throws SQLException {
        rowSecurity(OUTBOX);
        policies(OUTBOX, Set.of("INSERT {" + app + "} - " + TENANTS, "ALL {" + relay + "} true -"));
        onlyMay(app, Set.of("INSERT"));
        onlyMay(relay, Set.of("SELECT", "DELETE"));
    }

    private void onlyMay(String role, Set<String> allowed) throws SQLException {
        for (String privilege : PRIVILEGES) {
            if (!allowed.contains(privilege)
                    && !texts("select 'yes' where has_table_privilege(?, 'outbox', ?)", role, privilege).isEmpty()) {
                violations.add(OUTBOX + ": " + role + " may " + privilege);
            }
        }
    }

    private void tenantTable(String table) throws SQLException {
        if (texts("""
                select 'yes' from pg_index i join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where i.indrelid = ?::regclass and i.indisprimary and a.attname = 'tenant_id'""", table).isEmpty()) {
            violations.add(table + ": the primary key does not begin with tenant_id");
        }
        for (String index : texts("""
                select i.indexrelid::regclass::text from pg_index i
                  left join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where i.indrelid = ?::regclass and not i.indisprimary and a.attname is distinct from 'tenant_id'""", table)) {
            violations.add(table + ": index " + index + " does not begin with tenant_id");
        }
        rowSecurity(table);
        String tenantPolicy = "ALL {public} " + TENANTS + " -";
        if (!policies(table, Set.of(tenantPolicy, "SELECT {public} " + BUILT_IN + " -")).contains(tenantPolicy)) {
            violations.add(table + ": has not the one tenant policy");
        }
    }

    private void rowSecurity(String table) throws SQLException {
        if (texts("select 'yes' from pg_class where oid = ?::regclass and relrowsecurity and relforcerowsecurity", table)
                .isEmpty()) {
            violations.add(table + ": row security is not enabled and forced");
        }
    }

    /** The table's policies as command, roles, using and check; those that are not allowed are violations. */
    private List<String> policies(String table, Set<String> allowed) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("""
                select policyname, concat_ws(' ', cmd, roles::text, coalesce(qual, '-'), coalesce(with_check, '-')),
                       permissive = 'PERMISSIVE' from pg_policies where schemaname = 'public' and tablename = ?""")) {
            query.setString(1, table);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getString(2));
                    if (!allowed.contains(rows.getString(2)) || !rows.getBoolean(3)) {
                        violations.add(table + ": policy " + rows.getString(1) + " is unknown");
                    }
                }
            }
        }
        return found;
    }

    private void wayRound() throws SQLException {
        for (String view : texts("""
                select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm', 'f')""")) {
            violations.add(view + ": a view goes round row security");
        }
        for (String function : texts("""
                select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef""")) {
            violations.add(function + ": a security definer function goes round row security");
        }
        for (String role : texts("select rolname from pg_roles where rolname in (?, ?) and (rolsuper or rolbypassrls)", app,
                relay)) {
            violations.add(role + " goes round row security");
        }
    }

    private List<String> texts(String sql, String... arguments) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            for (int index = 0; index < arguments.length; index++) {
                query.setString(index + 1, arguments[index]);
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
        }
        return texts;
    }
}
