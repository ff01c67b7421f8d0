-- The log of every athlete and what stands after it. One function per write: one round trip, one transaction.

-- Tenant table: the number of the last event of an athlete; its row lock orders everything that changes the athlete's log.
create table athlete_head (
    tenant_id     uuid   not null,
    athlete_id    uuid   not null,
    last_sequence bigint not null default 0,
    primary key (tenant_id, athlete_id)
);

-- Tenant table, append-only: 1..n for every athlete, without holes.
create table set_event (
    tenant_id  uuid   not null,
    athlete_id uuid   not null,
    sequence   bigint not null,
    event_id   uuid   not null,
    type       text   not null,
    body       jsonb  not null,
    at         timestamptz not null default clock_timestamp(),
    primary key (tenant_id, athlete_id, sequence)
);

-- Tenant table: sessions as they stand. An implicit one was made by a set that came first.
create table training_session (
    tenant_id  uuid    not null,
    athlete_id uuid    not null,
    session_id uuid    not null,
    revision   integer not null,
    sequence   bigint,
    implicit   boolean not null,
    body       jsonb   not null,
    primary key (tenant_id, athlete_id, session_id)
);

-- Tenant table: sets as they stand; body is what the client said.
create table logged_set (
    tenant_id    uuid        not null,
    athlete_id   uuid        not null,
    set_id       uuid        not null,
    session_id   uuid        not null,
    exercise_id  text        not null,
    performed_at timestamptz not null,
    set_index    integer     not null,
    revision     integer     not null,
    sequence     bigint      not null,
    status       text        not null check (status in ('ok', 'deleted')),
    warnings     jsonb       not null,
    body         jsonb       not null,
    primary key (tenant_id, athlete_id, set_id)
);
create index logged_set_in_time on logged_set (tenant_id, athlete_id, performed_at desc, set_index desc, set_id desc);

do $$
declare
    t text;
begin
    foreach t in array array ['athlete_head', 'set_event', 'training_session', 'logged_set'] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy %I on %I using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
                       t || '_tenant', t);
    end loop;
end $$;
grant select, insert, update on athlete_head, training_session, logged_set to ${app};
grant select, insert on set_event to ${app};

-- The athlete's home gym if the caller reaches the athlete; reached is false otherwise, or when the athlete is not known.
create function reached_athlete(p_tenant uuid, p_athlete uuid, p_chain boolean, p_gyms uuid[], p_self boolean,
                                out reached boolean, out home_gym uuid)
    language plpgsql stable as $$
declare
    v_value jsonb;
begin
    select value into v_value from copied_value
     where tenant_id = p_tenant and topic = 'program.athletes.v1' and record_key = p_athlete::text;
    home_gym := (v_value ->> 'gymId')::uuid;
    reached := p_self or (v_value is not null and (p_chain or coalesce(home_gym = any (p_gyms), false)));
end $$;

-- Takes the athlete's head row; the lock is what makes the sequence gapless and every write of an athlete serial.
create function lock_head(p_tenant uuid, p_athlete uuid) returns bigint language plpgsql as $$
declare
    v_last bigint;
begin
    select last_sequence into v_last from athlete_head
     where tenant_id = p_tenant and athlete_id = p_athlete for update;
    if not found then
        insert into athlete_head (tenant_id, athlete_id) values (p_tenant, p_athlete) on conflict do nothing;
        select last_sequence into v_last from athlete_head
         where tenant_id = p_tenant and athlete_id = p_athlete for update;
    end if;
    return v_last;
end $$;

-- Appends one event to the log and the outbox and moves the head.
create function append_event(p_tenant uuid, p_athlete uuid, p_sequence bigint, p_event_id uuid, p_type text, p_body jsonb)
    returns void language plpgsql as $$
declare
    v_body jsonb := jsonb_build_object('schemaVersion', 1, 'tenantId', p_tenant, 'athleteId', p_athlete, 'sequence', p_sequence)
                    || p_body;
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

-- The set as events carry it: what the client said, and what only the logbook knows.
create function set_in_event(p_tenant uuid, p_athlete uuid, p_body jsonb, p_home_gym uuid, p_status text, p_warnings jsonb)
    returns jsonb language plpgsql stable as $$
declare
    v_gym   uuid;
    v_slots integer;
begin
    select coalesce((body ->> 'gymId')::uuid, p_home_gym) into v_gym from training_session
     where tenant_id = p_tenant and athlete_id = p_athlete and session_id = (p_body ->> 'sessionId')::uuid;
    -- Rule 3.16: beyond the plan only if the set names a slot and its number exceeds the slot's sets.
    if p_body ->> 'slotId' is not null then
        select max((value -> 'slotSets' ->> (p_body ->> 'slotId'))::integer) into v_slots from copied_value
         where tenant_id = p_tenant and topic = 'program.weeks.v1' and athlete_id = p_athlete
           and value -> 'slotSets' ? (p_body ->> 'slotId');
    end if;
    return p_body || jsonb_build_object('gymId', coalesce(v_gym, p_home_gym), 'status', p_status, 'warnings', p_warnings,
                                        'beyondPlan', coalesce((p_body ->> 'setIndex')::integer > v_slots, false));
end $$;

-- Puts a set under a client's id. outcome: created, unchanged, corrected, conflict (another body, no If-Match), stale (If-Match
-- names another revision), deleted (restore it first), unreached. Only a change takes a number. The stored body comes back only
-- where it is not the one that was put.
create function put_set(p_tenant uuid, p_athlete uuid, p_set uuid, p_chain boolean, p_gyms uuid[], p_self boolean, p_body jsonb,
                        p_warnings jsonb, p_if_match integer, p_author jsonb, p_event_id uuid,
                        out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                        out set_body jsonb, out set_warnings jsonb)
    language plpgsql as $$
declare
    v_reach record;
    v_old   logged_set;
    v_last  bigint;
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    v_reach := reached_athlete(p_tenant, p_athlete, p_chain, p_gyms, p_self);
    if not v_reach.reached then
        outcome := 'unreached';
        return;
    end if;
    v_last := lock_head(p_tenant, p_athlete);
    select * into v_old from logged_set where tenant_id = p_tenant and athlete_id = p_athlete and set_id = p_set;
    outcome := case
        when v_old.set_id is null and p_if_match is not null then 'stale'
        when v_old.set_id is null then 'created'
        when v_old.status = 'deleted' then 'deleted'
        when v_old.body = p_body then 'unchanged'
        when p_if_match is null then 'conflict'
        when p_if_match <> v_old.revision then 'stale'
        else 'corrected' end;
    if outcome not in ('created', 'corrected') then
        set_revision := v_old.revision; set_sequence := v_old.sequence; set_status := v_old.status;
        if outcome <> 'unchanged' then
            set_body := v_old.body; set_warnings := v_old.warnings;
        end if;
        return;
    end if;
    set_revision := coalesce(v_old.revision, 0) + 1; set_sequence := v_last + 1; set_status := 'ok';
    insert into training_session (tenant_id, athlete_id, session_id, revision, implicit, body)
    values (p_tenant, p_athlete, (p_body ->> 'sessionId')::uuid, 0, true,
            jsonb_build_object('startedAt', p_body ->> 'performedAt', 'gymId', v_reach.home_gym, 'deload', false))
    on conflict do nothing;
    insert into logged_set as s (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index, revision,
                                 sequence, status, warnings, body)
    values (p_tenant, p_athlete, p_set, (p_body ->> 'sessionId')::uuid, p_body ->> 'exerciseId',
            (p_body ->> 'performedAt')::timestamptz, (p_body ->> 'setIndex')::integer, set_revision, set_sequence, 'ok',
            p_warnings, p_body)
    on conflict (tenant_id, athlete_id, set_id) do update
       set session_id = excluded.session_id, exercise_id = excluded.exercise_id, performed_at = excluded.performed_at,
           set_index = excluded.set_index, revision = excluded.revision, sequence = excluded.sequence,
           warnings = excluded.warnings, body = excluded.body;
    perform append_event(p_tenant, p_athlete, set_sequence, p_event_id,
                         'io.broadback.logbook.set.' || case outcome when 'created' then 'logged' else 'corrected' end || '.v1',
                         jsonb_build_object('setId', p_set, 'revision', set_revision, 'author', p_author,
                                            'set', set_in_event(p_tenant, p_athlete, p_body, v_reach.home_gym, 'ok', p_warnings)));
end $$;

-- Deletes (p_status = 'deleted') or restores ('ok') a set. outcome: changed, unchanged, stale, absent, unreached.
create function set_status(p_tenant uuid, p_athlete uuid, p_set uuid, p_chain boolean, p_gyms uuid[], p_self boolean,
                           p_status text, p_if_match integer, p_author jsonb, p_event_id uuid,
                           out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                           out set_body jsonb, out set_warnings jsonb)
    language plpgsql as $$
declare
    v_reach record;
    v_old   logged_set;
    v_last  bigint;
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    v_reach := reached_athlete(p_tenant, p_athlete, p_chain, p_gyms, p_self);
    if not v_reach.reached then
        outcome := 'unreached';
        return;
    end if;
    v_last := lock_head(p_tenant, p_athlete);
    select * into v_old from logged_set where tenant_id = p_tenant and athlete_id = p_athlete and set_id = p_set;
    outcome := case
        when v_old.set_id is null then 'absent'
        when v_old.status = p_status then 'unchanged'
        when p_if_match is not null and p_if_match <> v_old.revision then 'stale'
        else 'changed' end;
    set_revision := v_old.revision; set_sequence := v_old.sequence; set_status := v_old.status;
    set_body := v_old.body; set_warnings := v_old.warnings;
    if outcome <> 'changed' then
        return;
    end if;
    set_revision := v_old.revision + 1; set_sequence := v_last + 1; set_status := p_status;
    update logged_set set revision = set_revision, sequence = set_sequence, status = p_status
     where tenant_id = p_tenant and athlete_id = p_athlete and set_id = p_set;
    perform append_event(p_tenant, p_athlete, set_sequence, p_event_id,
                         'io.broadback.logbook.set.' || case p_status when 'deleted' then 'retracted' else 'restored' end || '.v1',
                         jsonb_build_object('setId', p_set, 'revision', set_revision, 'author', p_author,
                                            'set', set_in_event(p_tenant, p_athlete, v_old.body, v_reach.home_gym, p_status,
                                                                v_old.warnings)));
end $$;

-- Puts a session. outcome: created, unchanged, corrected, conflict, stale, unreached. An implicit session takes any body.
create function put_session(p_tenant uuid, p_athlete uuid, p_session uuid, p_chain boolean, p_gyms uuid[], p_self boolean,
                            p_body jsonb, p_if_match integer, p_author jsonb, p_event_id uuid,
                            out outcome text, out session_revision integer, out session_sequence bigint, out session_body jsonb)
    language plpgsql as $$
declare
    v_reach record;
    v_old   training_session;
    v_last  bigint;
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    v_reach := reached_athlete(p_tenant, p_athlete, p_chain, p_gyms, p_self);
    if not v_reach.reached then
        outcome := 'unreached';
        return;
    end if;
    v_last := lock_head(p_tenant, p_athlete);
    select * into v_old from training_session where tenant_id = p_tenant and athlete_id = p_athlete and session_id = p_session;
    outcome := case
        when v_old.session_id is null and p_if_match is not null then 'stale'
        when v_old.session_id is null then 'created'
        when v_old.implicit and coalesce(p_if_match, v_old.revision) <> v_old.revision then 'stale'
        when v_old.implicit then 'created'
        when v_old.body = p_body then 'unchanged'
        when p_if_match is null then 'conflict'
        when p_if_match <> v_old.revision then 'stale'
        else 'corrected' end;
    if outcome not in ('created', 'corrected') then
        session_revision := v_old.revision; session_sequence := v_old.sequence; session_body := v_old.body;
        return;
    end if;
    session_revision := coalesce(v_old.revision, 0) + 1; session_sequence := v_last + 1; session_body := p_body;
    insert into training_session (tenant_id, athlete_id, session_id, revision, sequence, implicit, body)
    values (p_tenant, p_athlete, p_session, session_revision, session_sequence, false, p_body)
    on conflict (tenant_id, athlete_id, session_id) do update
       set revision = excluded.revision, sequence = excluded.sequence, implicit = false, body = excluded.body;
    perform append_event(p_tenant, p_athlete, session_sequence, p_event_id,
                         case when p_body ->> 'endedAt' is null then 'io.broadback.logbook.session.started.v1'
                              else 'io.broadback.logbook.session.ended.v1' end,
                         jsonb_build_object('sessionId', p_session, 'revision', session_revision, 'author', p_author,
                                            'session', p_body || jsonb_build_object('gymId',
                                                coalesce((p_body ->> 'gymId')::uuid, v_reach.home_gym))));
end $$;
