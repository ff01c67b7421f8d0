-- What analytics read of a set, apart from its body, and in one index: three years of a diary are 30,000 bodies, which nobody
-- wants to parse, and lie on as many pages, because the sets of all athletes come in between.
--
-- The columns are computed from the body, so that no write has to know of them. Adding them writes the table anew, once.
alter table logged_set
    add column set_type        text     generated always as (body ->> 'setType') stored,
    add column technique       text     generated always as (body ->> 'technique') stored,
    add column grip_variant    text     generated always as (body ->> 'gripVariant') stored,
    -- What was on the bar, or what was added to the body less what helped (3.8), in ten-thousandths of its unit: exact, since a
    -- load has at most four decimals, and several times faster to group and to send than a numeric.
    add column net_load        bigint   generated always as (((coalesce((body #>> '{load,value}')::numeric, 0)
                                   - coalesce((body #>> '{assistance,value}')::numeric, 0)) * 10000)::bigint) stored,
    add column load_unit       text     generated always as (coalesce(body #>> '{assistance,unit}', body #>> '{load,unit}')) stored,
    -- The reps that count are those of the weaker side; those of both sides are what was moved (3.9).
    add column counted_reps    smallint generated always as (coalesce((body ->> 'reps')::smallint,
                                   least((body ->> 'repsLeft')::smallint, (body ->> 'repsRight')::smallint))) stored,
    add column both_sides_reps smallint generated always as ((body ->> 'repsLeft')::smallint + (body ->> 'repsRight')::smallint)
                                   stored,
    add column reps_in_reserve smallint generated always as ((body ->> 'repsInReserve')::smallint) stored;

-- Only sets that can count for anything (3.16): warm-ups, ramps, parts of drop sets, breakdowns and what is deleted or waits are
-- not in it, and what is in it need not be looked up in the table. By time, not by exercise: most questions are about all of
-- them, and only so does the planner, who cannot know how many chains app.tenants names, prefer it to logged_set_in_time.
create index logged_set_analytics on logged_set (tenant_id, athlete_id, performed_at)
 include (exercise_id, session_id, set_index, set_type, technique, grip_variant, net_load, load_unit, counted_reps,
          both_sides_reps, reps_in_reserve)
 where status = 'ok' and set_type in ('working', 'failure', 'amrap', 'back_off', 'deload', 'test') and technique <> 'breakdown';

-- Nothing done in a deload is evidence (3.11); of an athlete's sessions few are one.
create index training_session_deload on training_session (tenant_id, athlete_id, session_id)
 where (body ->> 'deload')::boolean;
