-- Without statistics (a fresh database, a restored one) the planner took this index for a look-up by key as well, and read
-- the whole roster of a chain to find one athlete. As a partial one it serves only who asks by athlete.
drop index copied_value_athlete;
create index copied_value_athlete on copied_value (tenant_id, topic, athlete_id) where athlete_id is not null;
