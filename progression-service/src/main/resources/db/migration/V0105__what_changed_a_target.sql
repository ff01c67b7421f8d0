-- What a target was before its last change, and what changed it; beside the body, which says only what the target is.
alter table target add column change json;

drop function targets_of(uuid, uuid, text);
-- How far the athlete's log has been folded and the targets there are (of one exercise, if it is named): one row at least, with
-- a null body when there is none. One statement, because many wait for a fold and then ask this.
create function targets_of(p_tenant uuid, p_athlete uuid, p_exercise text)
    returns table (applied_sequence bigint, waiting boolean, body text, version bigint, updated_at timestamptz, change text)
    language plpgsql as $$
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    return query
    select coalesce(h.applied_sequence, 0), coalesce(h.status <> 'APPLIED', false), x.body::text, x.version, x.updated_at,
           x.change::text
      from (values (p_tenant, p_athlete)) as k (t, a)
      left join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a
      left join target x on x.tenant_id = k.t and x.athlete_id = k.a and (p_exercise is null or x.exercise_id = p_exercise)
     order by x.exercise_id, x.track_id;
end $$;
