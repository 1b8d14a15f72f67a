-- Letters on paper: printed in batches, posted, and what came back.

-- One file for the printer: who made it, when, what was chosen (null: all of them).
create table correspondence.print_batch (
    tenant_id    uuid        not null,
    batch_id     uuid        not null,
    entity_id    uuid,
    collector_id uuid,
    channel      text check (channel in ('letter', 'registered-letter')),
    evenly       boolean     not null,
    language     text        not null check (language in ('fr', 'en')),
    letters      int         not null check (letters > 0),
    done         int         not null default 0,
    pages        int,
    state        text        not null check (state in ('queued', 'running', 'done', 'failed')),
    made_by      uuid,
    made_by_name text        not null,
    made_at      timestamptz not null,
    constraint print_batch_pk primary key (tenant_id, batch_id),
    constraint print_batch_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint print_batch_collector foreign key (tenant_id, collector_id) references identity.app_user (tenant_id, user_id)
);

-- A letter lies in one batch, at its place in the file.
create table correspondence.print_letter (
    tenant_id    uuid not null,
    batch_id     uuid not null,
    position     int  not null check (position > 0),
    message_id   uuid not null,
    collector_id uuid,
    constraint print_letter_pk primary key (tenant_id, batch_id, position),
    constraint print_letter_once unique (tenant_id, message_id),
    constraint print_letter_batch foreign key (tenant_id, batch_id) references correspondence.print_batch (tenant_id, batch_id),
    constraint print_letter_message foreign key (tenant_id, message_id) references correspondence.message (tenant_id, message_id)
);

-- Given to the post: from then on the letter counts.
create table correspondence.posting (
    tenant_id         uuid        not null,
    message_id        uuid        not null,
    posted_on         date        not null,
    registered_number text check (registered_number ~ '^[0-9A-Z]{8,30}$'),
    posted_by         uuid,
    posted_by_name    text        not null,
    recorded_at       timestamptz not null,
    constraint posting_pk primary key (tenant_id, message_id),
    constraint posting_number_once unique (tenant_id, registered_number),
    constraint posting_message foreign key (tenant_id, message_id) references correspondence.message (tenant_id, message_id)
);

-- What the post brought back: the receipt of a registered letter, or the letter itself.
create table correspondence.receipt (
    tenant_id        uuid        not null,
    message_id       uuid        not null,
    outcome          text        not null check (outcome in ('delivered', 'unclaimed', 'refused', 'unknown-address')),
    happened_on      date        not null,
    received_on      date        not null,
    note             text check (length(note) <= 500),
    recorded_by      uuid,
    recorded_by_name text        not null,
    recorded_at      timestamptz not null,
    constraint receipt_pk primary key (tenant_id, message_id),
    constraint receipt_posting foreign key (tenant_id, message_id) references correspondence.posting (tenant_id, message_id)
);

do $$
declare t text;
begin
    foreach t in array array['print_batch', 'print_letter', 'posting', 'receipt'] loop
        execute format('alter table correspondence.%I enable row level security', t);
        execute format('create policy tenant_only on correspondence.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on correspondence.%I to encaisse_app', t);
    end loop;
end $$;
grant update (done, pages, state) on correspondence.print_batch to encaisse_app;
grant update (registered_number) on correspondence.posting to encaisse_app;
