-- What every service has: the outbox, leases, consumer positions and copies of other services' values.
-- ${app} serves requests and consumes; ${relay} sends the outbox. Neither owns a table, neither bypasses row security.

grant usage on schema public to ${app}, ${relay};

-- Outbox: the application may only insert, the relay may only read and delete.
create table outbox (
    id            bigint generated always as identity primary key,
    tenant_id     uuid        not null,
    topic         text        not null,
    record_key    text        not null,
    partition_key text        not null,  -- murmur2 of this picks the partition, unless one is given
    partition     integer,
    headers       jsonb       not null,
    body          text,                  -- null is a tombstone
    created_at    timestamptz not null default clock_timestamp()
);
alter table outbox enable row level security;
alter table outbox force row level security;
create policy outbox_insert on outbox for insert to ${app}
    with check (tenant_id = any ((select current_setting('app.tenants')::uuid[])::uuid[]));
create policy outbox_relay on outbox to ${relay} using (true);
grant insert on outbox to ${app};
grant select, delete on outbox to ${relay};

-- Lease (plumbing): who does what must be done once among replicas. PostgreSQL's clock decides.
create table lease (
    name       text primary key,
    holder     uuid        not null,
    epoch      bigint      not null,
    expires_at timestamptz not null
);
grant select, insert, update on lease to ${app}, ${relay};

-- Position (plumbing): how far a consumer has come, moved in the transaction of its effects.
create table consumer_position (
    consumer    text    not null,
    topic       text    not null,
    partition   integer not null,
    topic_id    uuid    not null,
    next_offset bigint  not null,        -- -1: from the beginning
    epoch       bigint  not null,
    primary key (consumer, topic, partition)
);
grant select, insert, update on consumer_position to ${app};

-- Plumbing: topics whose copy has once been read to the end; a Kafka outage later does not unready the service.
create table copy_read (
    topic   text primary key,
    read_at timestamptz not null default clock_timestamp()
);
grant select, insert on copy_read to ${app};

-- Plumbing: what waits for a leased worker of the service, by name: subject says for whom (a chain's id, for example) and
-- nothing about them; the work itself lies in tenant tables.
create table pending_work (
    worker  text not null,
    subject text not null,
    primary key (worker, subject)
);
grant select, insert, delete on pending_work to ${app};

-- Tenant table with built-in content: the last value of every key of a compacted topic, guarded by version.
create table copied_value (
    tenant_id  uuid   not null,
    topic      text   not null,
    record_key text   not null,
    athlete_id uuid,
    version    bigint not null,
    value      jsonb,                    -- null: a tombstone was read
    primary key (tenant_id, topic, record_key)
);
create index copied_value_athlete on copied_value (tenant_id, topic, athlete_id);
alter table copied_value enable row level security;
alter table copied_value force row level security;
create policy copied_value_tenant on copied_value
    using (tenant_id = any ((select current_setting('app.tenants')::uuid[])::uuid[]));
create policy copied_value_built_in on copied_value for select
    using (tenant_id = '00000000-0000-0000-0000-000000000000');
grant select, insert, update on copied_value to ${app};

-- The next version of a value: ahead of the last one and of every value published before a restore.
create function next_version(previous bigint) returns bigint language sql volatile as
$$ select greatest(coalesce(previous, 0) + 1, (extract(epoch from clock_timestamp()) * 1000000)::bigint) $$;
