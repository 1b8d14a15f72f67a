-- What we write: templates, the outbox, the archive of what was really sent.
create schema correspondence;
grant usage on schema correspondence to encaisse_app;

create table correspondence.template (
    tenant_id    uuid        not null,
    code         text        not null check (length(code) between 1 and 40),
    language     text        not null check (language in ('fr', 'en')),
    version      int         not null check (version > 0),
    name         text        not null,
    subject      text        not null,
    body         text        not null,
    published_by uuid,
    published_at timestamptz not null default now(),
    constraint template_pk primary key (tenant_id, code, language, version)
);

create table correspondence.message (
    tenant_id        uuid        not null,
    message_id       uuid        not null,
    entity_id        uuid        not null,
    customer_id      uuid        not null,
    purpose          text        not null,
    channel          text        not null default 'email' check (channel in ('email')),
    language         text        not null check (language in ('fr', 'en')),
    currency         char(3)     not null,
    template_code    text        not null,
    business_date    date        not null,
    run_id           uuid,
    recipient_name   text,
    recipient        text        not null,
    subject          text,
    template_version int,
    state            text        not null check (state in ('reserved', 'sending', 'sent', 'failed', 'ambiguous', 'bounced', 'dropped')),
    reason           text,
    attempts         int         not null default 0,
    next_attempt_at  timestamptz not null,
    reserved_at      timestamptz not null default now(),
    sending_since    timestamptz,
    worker           text,
    sent_at          timestamptz,
    constraint message_pk primary key (tenant_id, message_id),
    constraint message_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint message_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);
create index message_to_send on correspondence.message (tenant_id, next_attempt_at, message_id) where state = 'reserved';
create index message_being_sent on correspondence.message (tenant_id, sending_since) where state = 'sending';
create index message_by_state on correspondence.message (tenant_id, state, message_id);
create index message_by_customer on correspondence.message (tenant_id, customer_id, message_id);

-- Byte for byte what was handed to the transport; written before it is. An attempt that the server refused stays too.
create table correspondence.archive (
    tenant_id   uuid        not null,
    message_id  uuid        not null,
    attempt     int         not null check (attempt > 0),
    content     bytea       not null,
    sha256      bytea       not null check (length(sha256) = 32),
    archived_at timestamptz not null default now(),
    constraint archive_pk primary key (tenant_id, message_id, attempt),
    constraint archive_message foreign key (tenant_id, message_id) references correspondence.message (tenant_id, message_id)
);

create table correspondence.settings (
    tenant_id    uuid not null,
    sender_name  text,
    sender_email text,
    constraint settings_pk primary key (tenant_id)
);

do $$
declare t text;
begin
    foreach t in array array['template', 'message', 'archive', 'settings'] loop
        execute format('alter table correspondence.%I enable row level security', t);
        execute format('create policy tenant_only on correspondence.%I using (tenant_id = (select platform.current_tenant()))', t);
    end loop;
end $$;
grant select, insert on correspondence.template, correspondence.archive to encaisse_app;
grant select, insert, update on correspondence.message, correspondence.settings to encaisse_app;

-- The workers serve every tenant: which ones have something to send now?
create function correspondence.tenants_with_mail(at timestamptz)
    returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id
      from identity.tenants() t
     where exists (select 1
                     from correspondence.message m
                    where m.tenant_id = t.tenant_id
                      and m.state = 'reserved'
                      and m.next_attempt_at <= at)
$$;
revoke all on function correspondence.tenants_with_mail(timestamptz) from public;
grant execute on function correspondence.tenants_with_mail(timestamptz) to encaisse_app;
