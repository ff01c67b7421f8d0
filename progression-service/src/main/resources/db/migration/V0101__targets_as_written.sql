-- Kept as it was written: equal content is equal text, so a fold compares it without reading it.
alter table target alter column body type json using body::json;

-- How far the athlete's log has been folded and the targets there are (of one exercise, if it is named): one row at least, with
-- a null body when there is none. One statement, because many wait for a fold and then ask this.
create function targets_of(p_tenant uuid, p_athlete uuid, p_exercise text)
    returns table (applied_sequence bigint, waiting boolean, body text, version bigint, updated_at timestamptz)
    language plpgsql as $$
begin
    perform set_config('app.tenants', '{' || p_tenant || '}', true);
    return query
    select coalesce(h.applied_sequence, 0), coalesce(h.status <> 'APPLIED', false), x.body::text, x.version, x.updated_at
      from (values (p_tenant, p_athlete)) as k (t, a)
      left join athlete_head h on h.tenant_id = k.t and h.athlete_id = k.a
      left join target x on x.tenant_id = k.t and x.athlete_id = k.a and (p_exercise is null or x.exercise_id = p_exercise)
     order by x.exercise_id, x.track_id;
end $$;
