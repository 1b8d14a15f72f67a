-- What the desk does by itself, day by day: a row when it begins, its end or its failure when they come.
create schema night;
grant usage on schema night to encaisse_app;

create table night.task (
    tenant_id   uuid        not null references identity.tenant on delete cascade,
    day         date        not null,
    task        text        not null,
    started_at  timestamptz not null,
    finished_at timestamptz,
    failed_at   timestamptz,
    reason      text,
    constraint task_pk primary key (tenant_id, day, task)
);
alter table night.task enable row level security;
create policy tenant_only on night.task using (tenant_id = platform.current_tenant());
grant select, insert, update, delete on night.task to encaisse_app;
