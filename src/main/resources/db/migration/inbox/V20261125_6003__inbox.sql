-- Mail that comes to us: where it is fetched, what came byte for byte, what it was understood to be, whose file it went to.
create schema inbox;
grant usage on schema inbox to encaisse_app;

-- Where mail is fetched. The password is sealed with a key that is not in the database.
create table inbox.mailbox (
    tenant_id     uuid        not null,
    source        text        not null default 'folder' check (source in ('off', 'folder', 'imap')),
    host          text        check (length(host) <= 250),
    port          int         check (port between 1 and 65535),
    security      text        not null default 'tls' check (security in ('tls', 'starttls', 'none')),
    username      text        check (length(username) <= 250),
    secret        bytea,
    folder        text        not null default 'INBOX' check (length(folder) between 1 and 250),
    every_minutes int         not null default 5 check (every_minutes between 1 and 1440),
    uid_validity  bigint,
    last_uid      bigint      not null default 0,
    reading_since timestamptz,
    read_at       timestamptz,
    trouble       text,
    trouble_since timestamptz,
    constraint mailbox_pk primary key (tenant_id)
);

-- One mail. « stored » until it was understood: what a crash left half way is taken up again.
create table inbox.mail (
    tenant_id   uuid        not null,
    mail_id     uuid        not null,
    sha256      bytea       not null check (length(sha256) = 32),
    size        int         not null,
    whole       boolean     not null default true,
    origin      text        not null,
    mime_id     text,
    fetched_at  timestamptz not null,
    state       text        not null default 'stored' check (state in ('stored', 'filed', 'tray', 'aside')),
    kind        text        check (kind in ('answer', 'return', 'delivered', 'complaint', 'automatic', 'unreadable')),
    written_at  timestamptz,
    sender      text,
    sender_name text,
    subject     text,
    said        text,
    quoted      text,
    hints       text[]      not null default '{}',
    customer_id uuid,
    message_id  uuid,
    found_by    text        check (found_by in ('message', 'sender', 'contact', 'reference', 'hand')),
    reason      text,
    until       date,
    attempts    int         not null default 0,
    constraint mail_pk primary key (tenant_id, mail_id),
    constraint mail_once unique (tenant_id, sha256),
    constraint mail_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint mail_message foreign key (tenant_id, message_id) references correspondence.message (tenant_id, message_id)
);
create index mail_by_kind on inbox.mail (tenant_id, kind, mail_id);
create index mail_by_state on inbox.mail (tenant_id, state, mail_id);
create index mail_by_customer on inbox.mail (tenant_id, customer_id, mail_id) where customer_id is not null;

create table inbox.mail_content (
    tenant_id uuid  not null,
    mail_id   uuid  not null,
    content   bytea not null,
    constraint mail_content_pk primary key (tenant_id, mail_id),
    constraint mail_content_mail foreign key (tenant_id, mail_id) references inbox.mail (tenant_id, mail_id)
);

-- A file of the folder that was read: looked at again only when its size or time has changed.
create table inbox.file_read (
    tenant_id uuid        not null,
    name      text        not null,
    size      bigint      not null,
    changed   timestamptz not null,
    constraint file_read_pk primary key (tenant_id, name)
);

-- Who decided where a mail of the tray goes: to a customer, or nowhere and why.
create table inbox.filing (
    tenant_id   uuid        not null,
    filing_id   uuid        not null,
    mail_id     uuid        not null,
    customer_id uuid,
    reason      text        check (length(reason) <= 500),
    filed_by    uuid,
    author      text        not null,
    filed_at    timestamptz not null,
    constraint filing_pk primary key (tenant_id, filing_id),
    constraint filing_mail foreign key (tenant_id, mail_id) references inbox.mail (tenant_id, mail_id),
    constraint filing_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint filing_somewhere check ((customer_id is null) = (reason is not null))
);
create index filing_by_mail on inbox.filing (tenant_id, mail_id);

-- A file that came with a mail: kept as a document of the customer, or why not.
create table inbox.attachment (
    tenant_id   uuid not null,
    mail_id     uuid not null,
    position    int  not null,
    file_name   text not null,
    size        int  not null,
    document_id uuid,
    reason      text,
    constraint attachment_pk primary key (tenant_id, mail_id, position),
    constraint attachment_mail foreign key (tenant_id, mail_id) references inbox.mail (tenant_id, mail_id)
);

-- An address that sent our mail back, or said that it is not read any more.
create table inbox.returned (
    tenant_id   uuid    not null,
    mail_id     uuid    not null,
    position    int     not null,
    address     text    not null,
    cause       text    not null,
    family      text    not null,
    permanent   boolean not null,
    status      text,
    reply       text,
    diagnostic  text    not null,
    returned_on date    not null,
    customer_id uuid,
    message_id  uuid,
    done        text    not null check (done in ('noted', 'doubtful', 'wrong')),
    constraint returned_pk primary key (tenant_id, mail_id, position),
    constraint returned_mail foreign key (tenant_id, mail_id) references inbox.mail (tenant_id, mail_id)
);
create index returned_by_day on inbox.returned (tenant_id, returned_on, mail_id);
create index returned_by_address on inbox.returned (tenant_id, address, returned_on);
create index returned_by_customer on inbox.returned (tenant_id, customer_id, returned_on) where customer_id is not null;

-- Who is away, as his automatic reply says.
create table inbox.absence (
    tenant_id   uuid not null,
    contact_id  uuid not null,
    customer_id uuid not null,
    until       date,
    noticed_on  date not null,
    mail_id     uuid not null,
    constraint absence_pk primary key (tenant_id, contact_id),
    constraint absence_contact foreign key (tenant_id, contact_id) references customers.contact (tenant_id, contact_id) on delete cascade
);
create index absence_by_customer on inbox.absence (tenant_id, customer_id);

-- Whose mail a person has filed: the next one finds its way by itself.
create table inbox.known_sender (
    tenant_id   uuid        not null,
    address     text        not null,
    customer_id uuid        not null,
    author      text        not null,
    since       timestamptz not null,
    constraint known_sender_pk primary key (tenant_id, address),
    constraint known_sender_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);

-- Who complained of our mails with his provider: nothing is mailed there any more until somebody has spoken with him.
create table inbox.complaint (
    tenant_id   uuid not null,
    mail_id     uuid not null,
    address     text not null,
    kind        text not null,
    customer_id uuid,
    message_id  uuid,
    noticed_on  date not null,
    constraint complaint_pk primary key (tenant_id, mail_id, address)
);

do $$
declare t text;
begin
    foreach t in array array['mailbox', 'mail', 'mail_content', 'file_read', 'filing', 'attachment', 'returned', 'absence', 'known_sender', 'complaint'] loop
        execute format('alter table inbox.%I enable row level security', t);
        execute format('create policy tenant_only on inbox.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on inbox.%I to encaisse_app', t);
    end loop;
end $$;
grant update on inbox.mailbox, inbox.mail, inbox.file_read, inbox.absence, inbox.known_sender to encaisse_app;
grant delete on inbox.absence, inbox.known_sender, inbox.attachment to encaisse_app;
