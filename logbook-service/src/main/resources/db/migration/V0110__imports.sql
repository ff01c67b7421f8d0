-- Files of other apps: what they say is stored row by row, so that any replica can go on with an import, and nothing of it is in
-- the log before a worker writes it there.

-- Tenant table: a file that was sent, what is to become of it, and how far it has come. Its rows are in import_row.
create table log_import (
    tenant_id   uuid        not null,
    import_id   uuid        not null,
    athlete_id  uuid        not null,
    state       text        not null check (state in ('RECEIVING', 'READY', 'QUEUED', 'RUNNING', 'DONE', 'CANCELLED', 'FAILED')),
    settings    json        not null,                -- source, zone and units, the author, as they were when it was sent
    file        json,                                -- what the file says as a whole; null while it is received
    mappings    json        not null default '{}',   -- titles that a person has mapped, or left out
    created     integer     not null default 0,
    unchanged   integer     not null default 0,
    kept        integer     not null default 0,
    quarantined integer     not null default 0,
    unmapped    integer     not null default 0,
    refused     integer     not null default 0,
    refusals    json        not null default '[]',   -- the first of them
    last_start  timestamp,                           -- the last row that was written, in the order of import_row
    last_line   integer,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, import_id)
);
create index log_import_of_athlete on log_import (tenant_id, athlete_id, state);

-- Tenant table: the sets of a file, in the order in which they were trained. They go when the import ends.
create table import_row (
    tenant_id uuid      not null,
    import_id uuid      not null,
    start     timestamp not null,
    line      integer   not null,
    body      json      not null,
    primary key (tenant_id, import_id, start, line)
);

do $$
declare
    t text;
begin
    foreach t in array array ['log_import', 'import_row'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
    end loop;
end $$;
grant select, insert, update on log_import to ${app};
grant select, insert, delete on import_row to ${app};

-- As before, and an event that an import writes names it: app.import is set by the import's transaction and gone with it.
create or replace function append_event(p_tenant uuid, p_athlete uuid, p_sequence bigint, p_event_id uuid, p_type text, p_body jsonb)
    returns void language plpgsql as $$
declare
    v_import text  := nullif(current_setting('app.import', true), '');
    v_body   jsonb := jsonb_build_object('schemaVersion', 1, 'tenantId', p_tenant, 'athleteId', p_athlete, 'sequence', p_sequence)
                      || p_body || case when v_import is null then '{}' else jsonb_build_object('importId', v_import) end;
begin
    update athlete_head set last_sequence = p_sequence where tenant_id = p_tenant and athlete_id = p_athlete;
    insert into set_event (tenant_id, athlete_id, sequence, event_id, type, body)
    values (p_tenant, p_athlete, p_sequence, p_event_id, p_type, v_body);
    insert into outbox (tenant_id, topic, record_key, partition_key, headers, body)
    values (p_tenant, 'logbook.sets.v1', p_tenant || '/' || p_athlete, p_tenant || '/' || p_athlete,
            jsonb_build_object('content-type', 'application/json', 'ce_specversion', '1.0', 'ce_id', p_event_id,
                               'ce_source', '/logbook', 'ce_type', p_type,
                               'ce_time', to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
                               'ce_subject', 'athletes/' || p_athlete, 'ce_tenantid', p_tenant,
                               'ce_sequence', p_sequence::text),
            v_body::text);
end $$;
