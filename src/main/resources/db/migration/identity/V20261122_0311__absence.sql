-- Who is away from which day to which (both included), and who does his work meanwhile.
create table identity.absence (
    tenant_id     uuid        not null,
    absence_id    uuid        not null,
    user_id       uuid        not null,
    since         date        not null,
    until         date        not null,
    substitute_id uuid,
    recorded_by   uuid,
    recorded_at   timestamptz not null default now(),
    constraint absence_pk primary key (tenant_id, absence_id),
    constraint absence_person foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id) on delete cascade,
    constraint absence_substitute foreign key (tenant_id, substitute_id) references identity.app_user (tenant_id, user_id),
    constraint absence_ends_after_it_starts check (until >= since),
    constraint absence_substitute_is_another check (substitute_id <> user_id)
);
create index absence_by_substitute on identity.absence (tenant_id, substitute_id, until);
create index absence_by_person on identity.absence (tenant_id, user_id, until);

alter table identity.absence enable row level security;
create policy tenant_only on identity.absence using (tenant_id = (select platform.current_tenant()));
grant select, insert, delete on identity.absence to encaisse_app;
