-- The catalogue: what of the built-in content has been published, and the gyms of the chains.

-- Tenant table, rows of the nil tenant only: every built-in value as it was last published, without its version.
create table published_content (
    tenant_id  uuid   not null,
    topic      text   not null,
    record_key text   not null,
    body       text   not null check (body is json object),
    version    bigint not null,
    primary key (tenant_id, topic, record_key)
);

-- Tenant table: gyms. The row is locked by whoever changes the gym or its equipment.
create table gym (
    tenant_id          uuid    not null,
    gym_id             uuid    not null,
    name               text    not null,
    timezone           text    not null,
    revision           integer not null,  -- of name and timezone
    equipment_revision integer not null,  -- of all equipment versions together; 0: there is none
    version            bigint  not null,  -- of the value on catalog.gyms.v1
    primary key (tenant_id, gym_id)
);

-- Tenant table: what stood in a gym from an instant on. A number is never used again for other stations.
create table gym_equipment (
    tenant_id      uuid        not null,
    gym_id         uuid        not null,
    effective_from timestamptz not null,
    number         integer     not null,
    stations       text        not null check (stations is json array),
    primary key (tenant_id, gym_id, effective_from),
    unique (tenant_id, gym_id, number),
    foreign key (tenant_id, gym_id) references gym (tenant_id, gym_id)
);

do $$
declare
    tenant_table text;
begin
    foreach tenant_table in array array['published_content', 'gym', 'gym_equipment'] loop
        execute format('alter table %I enable row level security', tenant_table);
        execute format('alter table %I force row level security', tenant_table);
        execute format('create policy %I on %I
            using (tenant_id = any ((select current_setting(''app.tenants'')::uuid[])::uuid[]))',
            tenant_table || '_tenant', tenant_table);
        execute format('grant select, insert, update on %I to ${app}', tenant_table);
    end loop;
end $$;
