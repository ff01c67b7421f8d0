-- Tenant table: versions of templates; none is ever changed.
create table template (
    tenant_id   uuid not null,
    template_id uuid not null,
    version     int  not null,
    body        json not null,
    author      json not null,
    created_at  timestamptz not null default clock_timestamp(),
    primary key (tenant_id, template_id, version)
);

-- Tenant table: the version that was applied to an athlete last, which tells their own choices from the template's.
create table template_of_athlete (
    tenant_id   uuid not null,
    athlete_id  uuid not null,
    template_id uuid not null,
    version     int  not null,
    primary key (tenant_id, athlete_id)
);

-- Tenant table: versions on their way to the athletes of gyms; last_athlete is how far they have come.
create table template_publication (
    tenant_id      uuid   not null,
    publication_id uuid   not null,
    template_id    uuid   not null,
    version        int    not null,
    gym_ids        uuid[] not null,
    except_ids     uuid[] not null,
    status         text   not null default 'RUNNING' check (status in ('RUNNING', 'DONE')),
    last_athlete   uuid,
    athletes_done  bigint not null default 0,
    changed        bigint not null default 0,
    conflicts      bigint not null default 0,
    author         json   not null,
    created_at     timestamptz not null default clock_timestamp(),
    primary key (tenant_id, publication_id)
);

do $$
declare
    t text;
begin
    foreach t in array array ['template', 'template_of_athlete', 'template_publication'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
    end loop;
end $$;
grant select, insert on template to ${app};
grant select, insert, update on template_of_athlete, template_publication to ${app};
