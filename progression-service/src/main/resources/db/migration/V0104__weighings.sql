-- What athletes weighed: bodyweight pulls are judged by it (rule 3.8). Sessions from before are filled in by a rebuild.
alter table performed_session
    add column started_on date,
    add column bodyweight jsonb;
create index performed_session_weighed on performed_session (tenant_id, athlete_id) where bodyweight is not null;
