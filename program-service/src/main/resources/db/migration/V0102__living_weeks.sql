-- A week lives on after it was generated: body stays what the generator made, changes are put on it when it is read.
alter table training_week drop constraint training_week_status_check;
alter table training_week add constraint training_week_status check (status in ('draft', 'approved'));
alter table training_week add column changes text not null default '{"slots":[],"days":[]}';
alter table training_week add column approval text;            -- who and when, while the status is approved
alter table training_week add column block_week integer;       -- the numbers it was generated with; null before they were kept
alter table training_week add column current_row_sets integer;

-- Tenant table: the targets of a slot's exercise when its first set was heard of, which is what the athlete had been shown.
create table slot_shown (
    tenant_id  uuid  not null,
    athlete_id uuid  not null,
    slot_id    uuid  not null,
    targets    jsonb not null,
    primary key (tenant_id, athlete_id, slot_id)
);

-- Tenant table: what a target was before the set with this number in the log changed it (value null: there was none). Sets and
-- targets come on two topics; whichever is read first, what was shown before the set can be told.
create table target_before (
    tenant_id  uuid        not null,
    athlete_id uuid        not null,
    record_key text        not null,
    sequence   bigint      not null,
    value      jsonb,
    kept_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, athlete_id, record_key, sequence)
);

do $$
declare
    t text;
begin
    foreach t in array array ['slot_shown', 'target_before'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
        execute format('grant select, insert, delete on %I to ${app}', t);
    end loop;
end $$;
