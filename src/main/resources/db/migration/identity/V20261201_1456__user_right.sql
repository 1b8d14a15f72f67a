-- What the administrator gave a person beside his roles, or took from him; without a row the roles decide.
create table identity.user_right (
    tenant_id  uuid        not null,
    user_id    uuid        not null,
    right_code text        not null,
    given      boolean     not null,
    decided_by uuid        not null,
    decided_at timestamptz not null,
    constraint user_right_pk primary key (tenant_id, user_id, right_code),
    constraint user_right_person foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id) on delete cascade,
    constraint user_right_decided_by foreign key (tenant_id, decided_by) references identity.app_user (tenant_id, user_id),
    constraint user_right_code_is_room_and_name check (right_code ~ '^[a-z]+\.[a-z-]+$')
);

alter table identity.user_right enable row level security;
create policy tenant_only on identity.user_right using (tenant_id = platform.current_tenant());
grant select, insert, update, delete on identity.user_right to encaisse_app;
