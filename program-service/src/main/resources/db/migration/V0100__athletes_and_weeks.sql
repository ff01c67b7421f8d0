-- Tenant table: the roster. body is the profile as it was put.
create table athlete (
    tenant_id   uuid    not null,
    athlete_id  uuid    not null,
    gym_id      uuid    not null,
    coach_id    uuid,
    external_id text,
    body        text    not null,
    revision    integer not null,
    version     bigint  not null,
    primary key (tenant_id, athlete_id)
);
create index athlete_of_gym on athlete (tenant_id, gym_id, athlete_id);
create unique index athlete_external_id on athlete (tenant_id, external_id);

-- Tenant table: generated weeks.
create table training_week (
    tenant_id  uuid    not null,
    athlete_id uuid    not null,
    week       text    not null,
    status     text    not null check (status in ('draft')),
    body       text    not null,
    revision   integer not null,
    version    bigint  not null,
    primary key (tenant_id, athlete_id, week)
);

do $$
declare
    t text;
begin
    foreach t in array array ['athlete', 'training_week'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
        execute format('grant select, insert, update on %I to ${app}', t);
    end loop;
end $$;
