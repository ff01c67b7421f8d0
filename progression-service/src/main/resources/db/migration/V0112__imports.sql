-- The events of an import are stored as they come and folded once, when they have come to an end: until then the athlete's log
-- only grows, and nobody else's sets wait for it.
alter table athlete_head
    drop constraint athlete_head_status_check,
    add constraint athlete_head_status_check check (status in ('APPLIED', 'WAITING', 'PARKED', 'IMPORTING'));
-- Not before then, by PostgreSQL's clock; null: at once.
alter table refold add column due_at timestamptz;
