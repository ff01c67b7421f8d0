-- Tenant table: what a track came to, session by session (rule 3.12), kept by the fold beside its target. flat_since and
-- flat_exposures say since when and how often it was trained without a new best; they do not depend on the day, so whoever
-- looks for plateaus compares flat_since with today and reads only what may be one.
create table track_result (
    tenant_id      uuid not null,
    athlete_id     uuid not null,
    track_id       uuid not null,
    exercise_id    text not null,
    body           text not null,
    flat_since     date,
    flat_exposures int  not null,
    primary key (tenant_id, athlete_id, track_id)
);

-- Tenant table: proposals that were accepted or declined (rule 3.12). rung to outcome are what the rule reads; an open one is
-- judged from what was logged and gets its outcome here when the next one begins.
create table experiment (
    tenant_id     uuid not null,
    athlete_id    uuid not null,
    experiment_id uuid not null,
    track_id      uuid not null,
    exercise_id   text not null,
    rung          int  not null check (rung between 0 and 6),
    hypothesis    text not null,
    row_sets      int,
    started_on    date not null,
    review_on     date not null,
    status        text not null check (status in ('OPEN', 'SUCCEEDED', 'FAILED', 'DECLINED')),
    reviewed_on   date,
    reason        text,
    note          text,
    change        json not null,
    author        json not null,
    created_at    timestamptz not null default clock_timestamp(),
    primary key (tenant_id, athlete_id, experiment_id),
    check ((status in ('SUCCEEDED', 'FAILED')) = (reviewed_on is not null)),
    check ((status = 'DECLINED') = (reason is not null))
);
-- One change at a time.
create unique index experiment_open on experiment (tenant_id, athlete_id) where status = 'OPEN';

do $$
declare
    t text;
begin
    foreach t in array array ['track_result', 'experiment'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
    end loop;
end $$;
grant select, insert, update, delete on track_result to ${app};
grant select, insert, update on experiment to ${app};

-- Who was folded before this table was there is folded again.
insert into refold (tenant_id, athlete_id) select tenant_id, athlete_id from athlete_head on conflict do nothing;
insert into pending_work (worker, subject) select distinct 'refolding', tenant_id::text from refold on conflict do nothing;
