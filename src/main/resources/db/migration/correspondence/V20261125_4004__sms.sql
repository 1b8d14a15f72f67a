-- How text messages leave: the provider of the organisation, in the words of its own documentation. Without a row they
-- become files.
create table correspondence.sms_provider (
    tenant_id  uuid        not null,
    url        text        not null check (length(url) between 8 and 500),
    header     text        not null check (header ~ '^[A-Za-z0-9-]{1,60}$'),
    secret     text        not null check (length(secret) between 1 and 1000),
    form       boolean     not null,
    body       text        not null check (length(body) between 1 and 4000),
    answer_id  text        not null check (length(answer_id) <= 200),
    sender     text        not null check (length(sender) <= 60),
    changed_by uuid,
    changed_at timestamptz not null,
    constraint sms_provider_pk primary key (tenant_id)
);
alter table correspondence.sms_provider enable row level security;
create policy tenant_only on correspondence.sms_provider using (tenant_id = (select platform.current_tenant()));
grant select, insert, update, delete on correspondence.sms_provider to encaisse_app;
