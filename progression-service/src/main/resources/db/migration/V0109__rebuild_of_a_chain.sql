-- An athlete may wait for more than another fold of the stored sets: for the sets themselves to be made again from the facts.
alter table refold add column from_facts boolean not null default false;
