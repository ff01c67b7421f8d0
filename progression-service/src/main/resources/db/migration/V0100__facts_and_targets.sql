-- Facts first, then the fold. Everything below fact can be computed again from it.

-- Tenant table: how far an athlete's log has been folded. Its row lock orders everything that changes derived state.
create table athlete_head (
    tenant_id        uuid   not null,
    athlete_id       uuid   not null,
    applied_sequence bigint not null default 0,
    status           text   not null default 'APPLIED' check (status in ('APPLIED', 'WAITING', 'PARKED')),
    since            timestamptz not null default clock_timestamp(),
    primary key (tenant_id, athlete_id)
);

-- Tenant table: every event of the log, stored whatever its order.
create table fact (
    tenant_id  uuid   not null,
    athlete_id uuid   not null,
    sequence   bigint not null,
    event_id   uuid   not null,
    type       text   not null,
    body       jsonb  not null,
    primary key (tenant_id, athlete_id, sequence)
);

-- Tenant tables: sets and sessions as the folded prefix leaves them.
create table performed_set (
    tenant_id   uuid  not null,
    athlete_id  uuid  not null,
    exercise_id text  not null,
    set_id      uuid  not null,
    session_id  uuid  not null,
    gym_id      uuid,
    body        jsonb not null,
    primary key (tenant_id, athlete_id, set_id)
);
create index performed_set_of_exercise on performed_set (tenant_id, athlete_id, exercise_id);
create index performed_set_in_gym on performed_set (tenant_id, gym_id);
create table performed_session (
    tenant_id  uuid    not null,
    athlete_id uuid    not null,
    session_id uuid    not null,
    gym_id     uuid,
    deload     boolean not null,
    primary key (tenant_id, athlete_id, session_id)
);
create index performed_session_in_gym on performed_session (tenant_id, gym_id);

-- Tenant table: the current target of every track.
create table target (
    tenant_id   uuid   not null,
    athlete_id  uuid   not null,
    track_id    uuid   not null,
    exercise_id text   not null,
    body        jsonb  not null,
    version     bigint not null,
    updated_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, athlete_id, track_id)
);

-- Tenant table: why a target is what it is. The id is a name of the content, so the same content is one row.
create table receipt (
    tenant_id  uuid not null,
    receipt_id uuid not null,
    athlete_id uuid not null,
    body       text not null,
    primary key (tenant_id, receipt_id)
);

-- Tenant table: athletes whose tracks must be folded again because a gym, an exercise or their home gym has changed.
create table refold (
    tenant_id  uuid not null,
    athlete_id uuid not null,
    primary key (tenant_id, athlete_id)
);

do $$
declare
    t text;
begin
    foreach t in array array ['athlete_head', 'fact', 'performed_set', 'performed_session', 'target', 'receipt', 'refold'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
        execute format('grant select, insert, update, delete on %I to ${app}', t);
    end loop;
end $$;
