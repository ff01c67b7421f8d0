-- Tenant table: a candidate policy on trial over the stored history of a chain or a gym. last_athlete is how far the worker is.
create table rollout (
    tenant_id      uuid    not null,
    rollout_id     uuid    not null,
    gym_id         uuid,
    policy         json    not null,     -- the candidate
    author         json    not null,
    status         text    not null default 'RUNNING' check (status in ('RUNNING', 'DONE', 'APPROVED')),
    athletes       bigint  not null,
    athletes_done  bigint  not null default 0,
    last_athlete   uuid,
    tracks         bigint  not null default 0,
    raised         bigint  not null default 0,
    lowered        bigint  not null default 0,
    aim_only       bigint  not null default 0,
    approved       json,                 -- the policy version that came of it
    created_at     timestamptz not null default clock_timestamp(),
    primary key (tenant_id, rollout_id)
);

-- Tenant table: a track whose target would be another one under the candidate.
create table rollout_difference (
    tenant_id  uuid not null,
    rollout_id uuid not null,
    athlete_id uuid not null,
    track_id   uuid not null,
    body       json not null,
    primary key (tenant_id, rollout_id, athlete_id, track_id)
);

do $$
declare
    t text;
begin
    foreach t in array array ['rollout', 'rollout_difference'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
