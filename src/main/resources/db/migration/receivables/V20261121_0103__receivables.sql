-- Who owes what since when: invoices, their due dates (open items), money, and how one settles the other.
create schema receivables;
grant usage on schema receivables to encaisse_app;

create table receivables.invoice (
    tenant_id       uuid        not null,
    invoice_id      uuid        not null,
    entity_id       uuid        not null,
    customer_id     uuid        not null,
    number          text        not null check (length(number) between 1 and 80),
    kind            text        not null check (kind in ('invoice', 'credit-note')),
    issued_on       date        not null,
    total           bigint      not null check (total > 0),
    currency        char(3)     not null,
    order_reference text,
    recorded_at     timestamptz not null default now(),
    constraint invoice_pk primary key (tenant_id, invoice_id),
    constraint invoice_number_taken unique (tenant_id, entity_id, number),
    constraint invoice_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint invoice_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
-- In byte order, so that « begins with » is a range that the index answers under row-level security.
create index invoice_by_number on receivables.invoice (tenant_id, number collate "C");
create index invoice_by_customer on receivables.invoice (tenant_id, customer_id, issued_on);

-- One due date of an invoice (amount > 0), or the money a credit note gives back (amount < 0).
-- remaining is the one kept figure: amount less its allocations to this day; receivables.allocation is the truth.
create table receivables.open_item (
    tenant_id    uuid    not null,
    open_item_id uuid    not null,
    invoice_id   uuid    not null,
    entity_id    uuid    not null,
    customer_id  uuid    not null,
    issued_on    date    not null,
    due_on       date    not null,
    amount       bigint  not null check (amount <> 0),
    currency     char(3) not null,
    remaining    bigint  not null,
    constraint open_item_pk primary key (tenant_id, open_item_id),
    constraint open_item_due_taken unique (tenant_id, invoice_id, due_on),
    constraint open_item_invoice foreign key (tenant_id, invoice_id) references receivables.invoice (tenant_id, invoice_id),
    constraint open_item_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint open_item_remaining check (case when amount > 0 then remaining between 0 and amount else remaining between amount and 0 end)
);
create index open_item_still_open on receivables.open_item (tenant_id, customer_id, open_item_id)
    include (entity_id, issued_on, due_on, amount, currency, remaining) where remaining <> 0;
create index open_item_by_customer on receivables.open_item (tenant_id, customer_id, due_on);

create table receivables.payment (
    tenant_id   uuid        not null,
    payment_id  uuid        not null,
    entity_id   uuid        not null,
    customer_id uuid        not null,
    reference   text        not null check (length(reference) between 1 and 120),
    received_on date        not null,
    amount      bigint      not null check (amount > 0),
    currency    char(3)     not null,
    method      text,
    unallocated bigint      not null,
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    constraint payment_pk primary key (tenant_id, payment_id),
    constraint payment_reference_taken unique (tenant_id, entity_id, reference),
    constraint payment_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint payment_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint payment_unallocated check (unallocated between 0 and amount)
);
create index payment_by_date on receivables.payment (tenant_id, received_on, payment_id);
create index payment_by_customer on receivables.payment (tenant_id, customer_id, received_on);
create index payment_unallocated on receivables.payment (tenant_id, customer_id) include (currency, unallocated, received_on) where unallocated > 0;

-- The whole payment given back: returned debit, bounced cheque, refund, mistake.
create table receivables.payment_reversal (
    tenant_id   uuid        not null,
    payment_id  uuid        not null,
    reversed_on date        not null,
    reason      text        not null check (reason in ('returned-debit', 'bounced-cheque', 'refund', 'mistake')),
    note        text,
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    constraint payment_reversal_pk primary key (tenant_id, payment_id),
    constraint payment_reversal_payment foreign key (tenant_id, payment_id) references receivables.payment (tenant_id, payment_id)
);

-- How a due date is settled: by a payment, by a credit note, or because the accounts no longer list it.
-- Rows are only ever added: a reversal is a row with the opposite amount that points to what it undoes.
create table receivables.allocation (
    tenant_id      uuid        not null,
    allocation_id  uuid        not null,
    open_item_id   uuid        not null,
    customer_id    uuid        not null,
    source         text        not null check (source in ('payment', 'credit-note', 'accounting')),
    payment_id     uuid,
    credit_item_id uuid,
    amount         bigint      not null check (amount <> 0),
    currency       char(3)     not null,
    allocated_on   date        not null,
    reverses       uuid,
    reason         text,
    recorded_by    uuid,
    recorded_at    timestamptz not null default now(),
    constraint allocation_pk primary key (tenant_id, allocation_id),
    constraint allocation_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id),
    constraint allocation_payment foreign key (tenant_id, payment_id) references receivables.payment (tenant_id, payment_id),
    constraint allocation_credit foreign key (tenant_id, credit_item_id) references receivables.open_item (tenant_id, open_item_id),
    constraint allocation_reverses foreign key (tenant_id, reverses) references receivables.allocation (tenant_id, allocation_id),
    constraint allocation_reversed_once unique (tenant_id, reverses),
    constraint allocation_has_its_source check (case source
        when 'payment' then payment_id is not null and credit_item_id is null
        when 'credit-note' then payment_id is null and credit_item_id is not null
        else payment_id is null and credit_item_id is null end)
);
create index allocation_by_item on receivables.allocation (tenant_id, open_item_id) include (amount, allocated_on);
create index allocation_by_payment on receivables.allocation (tenant_id, payment_id) where payment_id is not null;
create index allocation_by_credit on receivables.allocation (tenant_id, credit_item_id) where credit_item_id is not null;
create index allocation_by_date on receivables.allocation (tenant_id, allocated_on);

-- When the accounts were last taken over, per legal entity: what the freshness gate looks at.
create table receivables.accounts_refresh (
    tenant_id    uuid        not null,
    entity_id    uuid        not null,
    refreshed_at timestamptz not null,
    source       text        not null,
    constraint accounts_refresh_pk primary key (tenant_id, entity_id),
    constraint accounts_refresh_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

do $$
declare t text;
begin
    foreach t in array array['invoice', 'open_item', 'payment', 'payment_reversal', 'allocation', 'accounts_refresh'] loop
        execute format('alter table receivables.%I enable row level security', t);
        execute format('create policy tenant_only on receivables.%I using (tenant_id = (select platform.current_tenant()))', t);
    end loop;
end $$;
grant select, insert, update on receivables.invoice, receivables.open_item, receivables.accounts_refresh to encaisse_app;
-- Facts are added, not corrected: the only figure of a payment that moves is what is still unallocated.
grant select, insert on receivables.payment, receivables.payment_reversal, receivables.allocation to encaisse_app;
grant update (unallocated) on receivables.payment to encaisse_app;
-- A due date that the accounts took back, and that nothing refers to, may go.
grant delete on receivables.open_item to encaisse_app;

-- The one bucket rule: 0 not due (the due day itself included), 1 for 1 to 30 days late, 2 to 60, 3 to 90, 4 beyond.
-- Its Java twin is Bucket.of; a test holds them equal.
create function receivables.bucket(due date, as_of date)
    returns int
    language sql immutable parallel safe as
$$
    select width_bucket(as_of - due, array[1, 31, 61, 91])
$$;

-- What stood open on a day, as movements to be summed: what stands open now, with everything that came later put back.
-- due_on is null for credits (credit notes and money not allocated); their amounts are negative.
-- A plain select on purpose: PostgreSQL folds it into the query that uses it, conditions included.
create function receivables.standing(as_of date)
    returns table (customer_id uuid, entity_id uuid, currency char(3), due_on date, amount bigint)
    language sql stable parallel safe as
$$
    select i.customer_id, i.entity_id, i.currency, case when i.amount > 0 then i.due_on end, i.remaining
      from receivables.open_item i
     where i.tenant_id = platform.current_tenant()
       and i.remaining <> 0
       and i.issued_on <= as_of
    union all
    select p.customer_id, p.entity_id, p.currency, null::date, - p.unallocated
      from receivables.payment p
     where p.tenant_id = platform.current_tenant()
       and p.unallocated > 0
       and p.received_on <= as_of
    union all
    select i.customer_id, i.entity_id, i.currency, case when i.amount > 0 then i.due_on end, a.amount
      from receivables.allocation a
      join receivables.open_item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id
     where a.tenant_id = platform.current_tenant()
       and a.allocated_on > as_of
       and i.issued_on <= as_of
    union all
    select c.customer_id, c.entity_id, c.currency, null::date, - a.amount
      from receivables.allocation a
      join receivables.open_item c on c.tenant_id = a.tenant_id and c.open_item_id = a.credit_item_id
     where a.tenant_id = platform.current_tenant()
       and a.allocated_on > as_of
       and c.issued_on <= as_of
    union all
    select p.customer_id, p.entity_id, p.currency, null::date, - a.amount
      from receivables.allocation a
      join receivables.payment p on p.tenant_id = a.tenant_id and p.payment_id = a.payment_id
     where a.tenant_id = platform.current_tenant()
       and a.allocated_on > as_of
       and p.received_on <= as_of
    union all
    select p.customer_id, p.entity_id, p.currency, null::date, - p.amount
      from receivables.payment_reversal r
      join receivables.payment p on p.tenant_id = r.tenant_id and p.payment_id = r.payment_id
     where r.tenant_id = platform.current_tenant()
       and r.reversed_on > as_of
       and p.received_on <= as_of
$$;
grant execute on function receivables.bucket(date, date), receivables.standing(date) to encaisse_app;
