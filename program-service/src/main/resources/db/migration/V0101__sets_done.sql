-- Tenant table: sets as their last event leaves them. sequence is that event's number in the athlete's log: an older one changes
-- nothing, so the same rows come of the events in any order.
create table set_done (
    tenant_id       uuid        not null,
    athlete_id      uuid        not null,
    set_id          uuid        not null,
    sequence        bigint      not null,
    status          text        not null,
    session_id      uuid        not null,
    performed_at    timestamptz not null,
    set_index       integer     not null,
    exercise_id     text        not null,
    grip_variant    text,
    set_type        text        not null,
    technique       text        not null,
    load            numeric,
    assistance      numeric,
    unit            text,
    reps            integer     not null,  -- of the weaker side
    reps_in_reserve integer,
    range_bottom    integer,
    range_top       integer,
    planned_load    numeric,
    planned_unit    text,
    slot_id         uuid,
    pain            boolean     not null,
    beyond_plan     boolean     not null,
    primary key (tenant_id, athlete_id, set_id)
);
create index set_done_at on set_done (tenant_id, athlete_id, performed_at);
create index set_done_of_slot on set_done (tenant_id, athlete_id, slot_id) where slot_id is not null;

-- Tenant table: sessions as their last event leaves them; they may come before or after their sets.
create table session_done (
    tenant_id   uuid    not null,
    athlete_id  uuid    not null,
    session_id  uuid    not null,
    sequence    bigint  not null,
    gym_id      uuid,
    session_rpe integer,
    deload      boolean not null,
    primary key (tenant_id, athlete_id, session_id)
);

do $$
declare
    t text;
begin
    foreach t in array array ['set_done', 'session_done'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
