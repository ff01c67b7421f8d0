-- Quarantine (rule 3.14): an entry that is hard to believe is stored and waits for confirmation. Whether it is, the service
-- decides (outlier.domain); what stands here finds the few entries it has to be asked about, and holds what it said.

alter table logged_set
    drop constraint logged_set_status_check,
    add constraint logged_set_status_check check (status in ('ok', 'quarantined', 'deleted')),
    -- Thirty times the single the set shows, in kilograms; null where later entries are not compared with it. Sets stored
    -- before this migration are no evidence: an athlete is judged once two newer sessions are there.
    add column strength   numeric,
    -- Why the set waits, and the load that was likely meant; kept while it is deleted, gone once it is confirmed.
    add column quarantine jsonb,
    add column confirmed  boolean not null default false;

-- The best of the last weeks is the first entry of a walk down from the strongest, not a sum over all of them.
create index logged_set_by_strength on logged_set (tenant_id, athlete_id, exercise_id, strength, performed_at, set_id)
 where status = 'ok' and strength is not null;

-- What 3.14 compares an entry with, as the service reads it: earlier sessions (two are as good as more), the best strength and
-- the loads since p_since. Asked only for entries outside the ordinary.
create function earlier_sets(p_tenant uuid, p_athlete uuid, p_set uuid, p_session uuid, p_exercise text, p_since timestamptz,
                             p_before timestamptz, p_best numeric) returns jsonb
    language sql stable as $$
    select jsonb_build_object(
        'sessions', (select count(*) from (
            select distinct session_id from logged_set
             where tenant_id = p_tenant and athlete_id = p_athlete and exercise_id = p_exercise and status = 'ok'
               and strength is not null and performed_at < p_before and session_id <> p_session and set_id <> p_set
             limit 2) as earlier),
        'best', jsonb_build_object('thirtyfold', p_best),
        'loads', (select coalesce(jsonb_agg(load order by load), '[]'::jsonb) from (
            select distinct body -> 'load' as load from logged_set
             where tenant_id = p_tenant and athlete_id = p_athlete and exercise_id = p_exercise and status = 'ok'
               and strength is not null and performed_at >= p_since and performed_at < p_before and set_id <> p_set) as lifted))
$$;

-- What a confirmation speaks of: the exercise, the load and the reps.
create function confirmed_part(p_body jsonb) returns jsonb language sql immutable as $$
    select jsonb_build_array(p_body -> 'exerciseId', p_body -> 'load', p_body -> 'reps', p_body -> 'repsLeft',
                             p_body -> 'repsRight')
$$;

-- What a judgement looks at, besides the history.
create function judged_part(p_body jsonb) returns jsonb language sql immutable as $$
    select confirmed_part(p_body) || jsonb_build_array(p_body -> 'repsInReserve', p_body -> 'setType', p_body -> 'technique',
                                                       p_body -> 'performedAt')
$$;

-- Puts a set under a client's id. outcome: created, unchanged, corrected, judge, conflict (another body, no If-Match), stale
-- (If-Match names another revision), deleted (restore it first), unreached. Only a change takes a number. The stored body and
-- warnings come back only where they are not the ones that were put.
--
-- p_strength is what later entries are compared with (null: nothing), p_claimed what the entry is judged by (null: not judged).
-- An entry within p_span of the best since p_since is ordinary: one descent of an index more, and still one round trip.
-- Any other is stored only with a decision: the first call changes nothing and answers judge with the facts; the service
-- decides and calls again with them and its p_quarantine (null: believed). Facts that have changed in between, which another
-- write of the athlete can do until the head is locked, are answered with judge again; so a decision always stands on the
-- history as it is under the lock.
--
-- The last parameters have defaults, so that a service of the version before can still write while this one is rolled out.
drop function put_set(uuid, uuid, uuid, boolean, uuid[], boolean, jsonb, jsonb, integer, jsonb, uuid);
create function put_set(p_tenant uuid, p_athlete uuid, p_set uuid, p_chain boolean, p_gyms uuid[], p_self boolean, p_body jsonb,
                        p_warnings jsonb, p_if_match integer, p_author jsonb, p_event_id uuid,
                        p_strength numeric default null, p_claimed numeric default null, p_span numeric default null,
                        p_since timestamptz default null, p_facts jsonb default null, p_quarantine jsonb default null,
                        out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                        out set_body jsonb, out set_warnings jsonb, out set_quarantine text, out facts text)
    language plpgsql as $$
declare
    v_reach      record;
    v_old        logged_set;
    v_last       bigint;
    v_kept       boolean;
    v_best       numeric;
    v_facts      jsonb;
    v_quarantine jsonb;
    v_warnings   jsonb := p_warnings;
    v_at         timestamptz := (p_body ->> 'performedAt')::timestamptz;
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
        set_quarantine := v_old.quarantine::text;
        if outcome <> 'unchanged' then
            set_body := v_old.body; set_warnings := v_old.warnings;
        elsif v_old.quarantine is not null then
            set_warnings := v_old.warnings;
        end if;
        return;
    end if;
    -- A set that was believed or confirmed is not asked about again because of its note, or because of what was logged since.
    v_kept := outcome = 'corrected' and v_old.status = 'ok'
              and case when v_old.confirmed then confirmed_part(v_old.body) = confirmed_part(p_body)
                       else judged_part(v_old.body) = judged_part(p_body) end;
    if p_claimed is not null and not v_kept then
        select s.strength into v_best from logged_set s
         where s.tenant_id = p_tenant and s.athlete_id = p_athlete and s.exercise_id = p_body ->> 'exerciseId'
           and s.status = 'ok' and s.strength is not null
           and s.performed_at >= p_since and s.performed_at < v_at and s.set_id <> p_set
         order by s.strength desc limit 1;
        if v_best is not null and (p_claimed > p_span * v_best or v_best > p_span * p_claimed) then
            v_facts := earlier_sets(p_tenant, p_athlete, p_set, (p_body ->> 'sessionId')::uuid, p_body ->> 'exerciseId',
                                    p_since, v_at, v_best);
            if v_facts is distinct from p_facts then
                outcome := 'judge'; facts := v_facts::text;
                return;
            end if;
            v_quarantine := p_quarantine;
        end if;
    end if;
    set_revision := coalesce(v_old.revision, 0) + 1; set_sequence := v_last + 1;
    set_status := case when v_quarantine is null then 'ok' else 'quarantined' end;
    if v_quarantine is not null then
        v_warnings := p_warnings || '["QUARANTINED"]'::jsonb;
        set_warnings := v_warnings; set_quarantine := v_quarantine::text;
    end if;
    insert into training_session (tenant_id, athlete_id, session_id, revision, implicit, body)
    values (p_tenant, p_athlete, (p_body ->> 'sessionId')::uuid, 0, true,
            jsonb_build_object('startedAt', p_body ->> 'performedAt', 'gymId', v_reach.home_gym, 'deload', false))
    on conflict do nothing;
    insert into logged_set as s (tenant_id, athlete_id, set_id, session_id, exercise_id, performed_at, set_index, revision,
                                 sequence, status, warnings, body, strength, quarantine, confirmed)
    values (p_tenant, p_athlete, p_set, (p_body ->> 'sessionId')::uuid, p_body ->> 'exerciseId', v_at,
            (p_body ->> 'setIndex')::integer, set_revision, set_sequence, set_status, v_warnings, p_body, p_strength,
            v_quarantine, v_kept and v_old.confirmed)
    on conflict (tenant_id, athlete_id, set_id) do update
       set session_id = excluded.session_id, exercise_id = excluded.exercise_id, performed_at = excluded.performed_at,
           set_index = excluded.set_index, revision = excluded.revision, sequence = excluded.sequence,
           status = excluded.status, warnings = excluded.warnings, body = excluded.body, strength = excluded.strength,
           quarantine = excluded.quarantine, confirmed = excluded.confirmed;
    perform append_event(p_tenant, p_athlete, set_sequence, p_event_id,
                         'io.broadback.logbook.set.' || case outcome when 'created' then 'logged' else 'corrected' end || '.v1',
                         jsonb_build_object('setId', p_set, 'revision', set_revision, 'author', p_author,
                                            'set', set_in_event(p_tenant, p_athlete, p_body, v_reach.home_gym, set_status,
                                                                v_warnings)));
end $$;

-- Deletes (p_status = 'deleted'), restores ('ok': back to what it was, quarantined or not) or confirms ('confirmed') a set.
-- outcome: changed, unchanged, stale, absent, deleted (cannot be confirmed: restore it first), unreached.
drop function set_status(uuid, uuid, uuid, boolean, uuid[], boolean, text, integer, jsonb, uuid);
create function set_status(p_tenant uuid, p_athlete uuid, p_set uuid, p_chain boolean, p_gyms uuid[], p_self boolean,
                           p_status text, p_if_match integer, p_author jsonb, p_event_id uuid,
                           out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                           out set_body jsonb, out set_warnings jsonb, out set_quarantine text)
    language plpgsql as $$
declare
    v_reach     record;
    v_old       logged_set;
    v_last      bigint;
    v_confirmed boolean := p_status = 'confirmed';
    v_event     text := case p_status when 'deleted' then 'retracted' when 'confirmed' then 'confirmed' else 'restored' end;
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
        when v_confirmed and v_old.status = 'deleted' then 'deleted'
        when v_confirmed and v_old.status = 'ok' then 'unchanged'
        when p_status = 'deleted' and v_old.status = 'deleted' then 'unchanged'
        when p_status = 'ok' and v_old.status <> 'deleted' then 'unchanged'
        when p_if_match is not null and p_if_match <> v_old.revision then 'stale'
        else 'changed' end;
    set_revision := v_old.revision; set_sequence := v_old.sequence; set_status := v_old.status;
    set_body := v_old.body; set_warnings := v_old.warnings; set_quarantine := v_old.quarantine::text;
    if outcome <> 'changed' then
        return;
    end if;
    set_revision := v_old.revision + 1; set_sequence := v_last + 1;
    set_status := case when p_status = 'deleted' then 'deleted'
                       when v_confirmed or v_old.quarantine is null then 'ok'
                       else 'quarantined' end;
    if v_confirmed then
        set_warnings := v_old.warnings - 'QUARANTINED'; set_quarantine := null;
    end if;
    update logged_set
       set revision = set_revision, sequence = set_sequence, status = set_status, warnings = set_warnings,
           quarantine = set_quarantine::jsonb, confirmed = confirmed or v_confirmed
     where tenant_id = p_tenant and athlete_id = p_athlete and set_id = p_set;
    perform append_event(p_tenant, p_athlete, set_sequence, p_event_id, 'io.broadback.logbook.set.' || v_event || '.v1',
                         jsonb_build_object('setId', p_set, 'revision', set_revision, 'author', p_author,
                                            'set', set_in_event(p_tenant, p_athlete, v_old.body, v_reach.home_gym, set_status,
                                                                set_warnings)));
end $$;
