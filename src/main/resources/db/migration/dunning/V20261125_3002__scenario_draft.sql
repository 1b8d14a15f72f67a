-- What somebody is working on: one draft per scenario, in force nowhere until it is published.
create table dunning.scenario_draft (
    tenant_id    uuid        not null,
    code         text        not null check (length(code) between 1 and 40),
    definition   jsonb       not null,
    base_version int,                        -- the version it was begun from; null for a scenario not yet published
    revision     int         not null default 1,
    begun_by     uuid,
    begun_at     timestamptz not null default now(),
    changed_by   uuid,
    changed_at   timestamptz not null default now(),
    constraint scenario_draft_pk primary key (tenant_id, code)
);
alter table dunning.scenario_draft enable row level security;
create policy tenant_only on dunning.scenario_draft using (tenant_id = (select platform.current_tenant()));
grant select, insert, update, delete on dunning.scenario_draft to encaisse_app;
