-- What people know of a debtor and write down, and the papers that prove what is owed.
create table casefile.note (
    tenant_id    uuid        not null,
    note_id      uuid        not null,
    customer_id  uuid        not null,
    open_item_id uuid,
    text         text        not null check (length(text) between 1 and 4000),
    written_by   uuid,
    author       text        not null,
    written_at   timestamptz not null,
    constraint note_pk primary key (tenant_id, note_id),
    constraint note_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint note_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);
create index note_by_customer on casefile.note (tenant_id, customer_id, note_id);
create index note_by_item on casefile.note (tenant_id, open_item_id) where open_item_id is not null;

-- A paper: what it is, and what its bytes hash to. open_item_id null: it concerns the whole customer.
create table casefile.document (
    tenant_id    uuid        not null,
    document_id  uuid        not null,
    customer_id  uuid        not null,
    open_item_id uuid,
    kind         text        not null check (kind in ('contract', 'order', 'pro-forma', 'delivery-proof', 'transfer-order',
                                                      'cheque', 'receipt', 'other')),
    file_name    text        not null check (length(file_name) between 1 and 120),
    media_type   text        not null,
    size         int         not null check (size between 1 and 10485760),
    sha256       bytea       not null,
    stored_on    date        not null,
    stored_by    uuid,
    author       text        not null,
    stored_at    timestamptz not null,
    constraint document_pk primary key (tenant_id, document_id),
    constraint document_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint document_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);
create index document_by_customer on casefile.document (tenant_id, customer_id, document_id);
create index document_by_item on casefile.document (tenant_id, open_item_id) where open_item_id is not null;

-- Apart, so that lists never touch the bytes.
create table casefile.document_content (
    tenant_id   uuid  not null,
    document_id uuid  not null,
    content     bytea not null,
    constraint document_content_pk primary key (tenant_id, document_id),
    constraint document_content_of foreign key (tenant_id, document_id) references casefile.document (tenant_id, document_id)
);
-- Images and PDF are compressed already.
alter table casefile.document_content alter column content set storage external;

-- A paper set aside (the wrong file, the wrong customer) proves nothing any longer; it stays readable with its reason.
create table casefile.document_withdrawal (
    tenant_id    uuid        not null,
    document_id  uuid        not null,
    reason       text        not null check (length(reason) between 1 and 500),
    withdrawn_by uuid,
    withdrawn_at timestamptz not null,
    constraint document_withdrawal_pk primary key (tenant_id, document_id),
    constraint document_withdrawal_of foreign key (tenant_id, document_id) references casefile.document (tenant_id, document_id)
);

do $$
declare t text;
begin
    foreach t in array array['note', 'document', 'document_content', 'document_withdrawal'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;

-- An open item taken away looks for what points at it (removing a demonstration): each of those needs its index.
create index hold_by_item on casefile.hold (tenant_id, open_item_id) where open_item_id is not null;
create index acceleration_by_item on casefile.acceleration (tenant_id, open_item_id) where open_item_id is not null;
