-- Tenant table: what program was last told about an athlete's coming weeks (rules 3.11, 3.12).
create table guidance (
    tenant_id  uuid   not null,
    athlete_id uuid   not null,
    body       text   not null,
    version    bigint not null,
    primary key (tenant_id, athlete_id)
);

-- Tenant table: whose guidance may have changed, and from which minute on it is to be judged again.
create table guidance_due (
    tenant_id  uuid        not null,
    athlete_id uuid        not null,
    due_at     timestamptz not null,
    primary key (tenant_id, athlete_id)
);
create index guidance_due_at on guidance_due (tenant_id, due_at, athlete_id);

do $$
declare
    t text;
begin
    foreach t in array array ['guidance', 'guidance_due'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
    end loop;
end $$;
grant select, insert, update on guidance to ${app};
grant select, insert, update, delete on guidance_due to ${app};

-- Who had experiments before there was guidance is judged once.
insert into guidance_due (tenant_id, athlete_id, due_at)
select distinct tenant_id, athlete_id, date_trunc('minute', clock_timestamp()) from experiment;
insert into pending_work (worker, subject)
select distinct 'guidance', to_char(due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI') || ' ' || tenant_id from guidance_due;
