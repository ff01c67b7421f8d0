-- Many sets of an athlete in one call, decided by the same function as a single one.

-- What put_set decides and stores once the caller is known to reach the athlete and the head is locked at p_last; V0101 says
-- what its parameters and outcomes mean.
create function put_set_locked(p_tenant uuid, p_athlete uuid, p_home_gym uuid, p_last bigint, p_set uuid, p_body jsonb,
                               p_warnings jsonb, p_if_match integer, p_author jsonb, p_event_id uuid, p_strength numeric,
                               p_claimed numeric, p_span numeric, p_since timestamptz, p_facts jsonb, p_quarantine jsonb,
                               out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                               out set_body jsonb, out set_warnings jsonb, out set_quarantine text, out facts text)
    language plpgsql as $$
declare
    v_old        logged_set;
    v_kept       boolean;
    v_best       numeric;
    v_facts      jsonb;
    v_quarantine jsonb;
    v_warnings   jsonb := p_warnings;
    v_at         timestamptz := (p_body ->> 'performedAt')::timestamptz;
begin
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
    set_revision := coalesce(v_old.revision, 0) + 1; set_sequence := p_last + 1;
    set_status := case when v_quarantine is null then 'ok' else 'quarantined' end;
    if v_quarantine is not null then
        v_warnings := p_warnings || '["QUARANTINED"]'::jsonb;
        set_warnings := v_warnings; set_quarantine := v_quarantine::text;
    end if;
    insert into training_session (tenant_id, athlete_id, session_id, revision, implicit, body)
    values (p_tenant, p_athlete, (p_body ->> 'sessionId')::uuid, 0, true,
            jsonb_build_object('startedAt', p_body ->> 'performedAt', 'gymId', p_home_gym, 'deload', false))
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
                                            'set', set_in_event(p_tenant, p_athlete, p_body, p_home_gym, set_status,
                                                                v_warnings)));
end $$;

-- Puts one set. The signature is that of the version before, which a service that is being replaced still calls.
create or replace function put_set(p_tenant uuid, p_athlete uuid, p_set uuid, p_chain boolean, p_gyms uuid[], p_self boolean,
                        p_body jsonb, p_warnings jsonb, p_if_match integer, p_author jsonb, p_event_id uuid,
                        p_strength numeric default null, p_claimed numeric default null, p_span numeric default null,
                        p_since timestamptz default null, p_facts jsonb default null, p_quarantine jsonb default null,
                        out outcome text, out set_revision integer, out set_sequence bigint, out set_status text,
                        out set_body jsonb, out set_warnings jsonb, out set_quarantine text, out facts text)
    language plpgsql as $$
declare
    v_reach record;
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    v_reach := reached_athlete(p_tenant, p_athlete, p_chain, p_gyms, p_self);
    if not v_reach.reached then
        outcome := 'unreached';
        return;
    end if;
    select put.* into outcome, set_revision, set_sequence, set_status, set_body, set_warnings, set_quarantine, facts
      from put_set_locked(p_tenant, p_athlete, v_reach.home_gym, lock_head(p_tenant, p_athlete), p_set, p_body, p_warnings,
                          p_if_match, p_author, p_event_id, p_strength, p_claimed, p_span, p_since, p_facts, p_quarantine)
           as put;
end $$;

-- Puts sets in their order: reach and head once, and for each entry of p_entries ({id, body, warnings, ifMatch, eventId,
-- strength, claimed, since, facts, quarantine}) a row with what put_set would answer. An entry that needs a judgement (rule
-- 3.14) is the last row: what came before it is stored, and the service goes on from that entry with its decision. A caller who
-- does not reach the athlete gets the one row 'unreached'.
create function put_sets(p_tenant uuid, p_athlete uuid, p_chain boolean, p_gyms uuid[], p_self boolean, p_author jsonb,
                         p_span numeric, p_entries jsonb)
    returns table (outcome text, set_revision integer, set_sequence bigint, set_status text, set_body jsonb,
                   set_warnings jsonb, set_quarantine text, facts text)
    language plpgsql as $$
declare
    v_reach record;
    v_last  bigint;
    v_entry jsonb;
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    v_reach := reached_athlete(p_tenant, p_athlete, p_chain, p_gyms, p_self);
    if not v_reach.reached then
        outcome := 'unreached';
        return next;
        return;
    end if;
    v_last := lock_head(p_tenant, p_athlete);
    for v_entry in select entry.value from jsonb_array_elements(p_entries) with ordinality as entry order by entry.ordinality loop
        select put.* into outcome, set_revision, set_sequence, set_status, set_body, set_warnings, set_quarantine, facts
          from put_set_locked(p_tenant, p_athlete, v_reach.home_gym, v_last, (v_entry ->> 'id')::uuid, v_entry -> 'body',
                              v_entry -> 'warnings', (v_entry ->> 'ifMatch')::integer, p_author,
                              (v_entry ->> 'eventId')::uuid, (v_entry ->> 'strength')::numeric,
                              (v_entry ->> 'claimed')::numeric, p_span, (v_entry ->> 'since')::timestamptz,
                              nullif(v_entry -> 'facts', 'null'), nullif(v_entry -> 'quarantine', 'null')) as put;
        return next;
        exit when outcome = 'judge';
        if outcome in ('created', 'corrected') then
            v_last := set_sequence;
        end if;
    end loop;
end $$;
