-- Tenant table, append-only: versions of the policies of a chain (scope_id is empty), a gym, a coach, an exercise or an athlete.
create table policy (
    tenant_id uuid   not null,
    scope     text   not null check (scope in ('CHAIN', 'GYM', 'COACH', 'EXERCISE', 'ATHLETE')),
    scope_id  text   not null,
    version   bigint not null,
    body      json   not null,
    author    json   not null,
    at        timestamptz not null default clock_timestamp(),
    primary key (tenant_id, scope, scope_id, version)
);
alter table policy enable row level security;
alter table policy force row level security;
create policy policy_tenant on policy using (tenant_id = any ((select current_setting('app.tenants')::uuid[])::uuid[]));
grant select, insert on policy to ${app};
