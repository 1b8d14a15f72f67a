-- How a person signs; what is null is taken from the person's own entry.
create table correspondence.signature (
    tenant_id uuid not null,
    user_id   uuid not null,
    name      text check (length(name) <= 120),
    title_fr  text check (length(title_fr) <= 120),
    title_en  text check (length(title_en) <= 120),
    telephone text check (length(telephone) <= 120),
    email     text check (length(email) <= 120),
    constraint signature_pk primary key (tenant_id, user_id),
    constraint signature_user foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id)
);
alter table correspondence.signature enable row level security;
create policy tenant_only on correspondence.signature using (tenant_id = (select platform.current_tenant()));
grant select, insert, update on correspondence.signature to encaisse_app;
