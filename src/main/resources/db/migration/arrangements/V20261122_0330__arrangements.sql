-- Arrangements: what a customer promised, the money he announced, and what became of both.
create schema arrangements;
grant usage on schema arrangements to encaisse_app;

create table arrangements.promise (
    tenant_id       uuid    not null,
    promise_id      uuid    not null,
    customer_id     uuid    not null,
    amount          bigint  not null check (amount > 0),
    currency        char(3) not null,
    means           text    not null,
    made_on         date    not null,
    due_on          date    not null,
    -- The last day on which the money still comes in time; as the settings were on the day it was made.
    tolerated_until date    not null,
    contact_id      uuid,
    promised_by     text,
    collector_id    uuid,
    recorded_by     text    not null,
    note            text,
    -- False when the customer did not say which invoices: then the oldest are taken.
    items_named     boolean not null,
    replaces        uuid,
    renewal         int     not null default 0,
    call_id         uuid,
    recorded_at     timestamptz not null default now(),
    constraint promise_pk primary key (tenant_id, promise_id),
    constraint promise_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint promise_replaces foreign key (tenant_id, replaces) references arrangements.promise (tenant_id, promise_id),
    constraint promise_due_after_made check (due_on >= made_on),
    constraint promise_tolerated_after_due check (tolerated_until >= due_on)
);
create index promise_by_customer on arrangements.promise (tenant_id, customer_id, promise_id);
create index promise_by_due on arrangements.promise (tenant_id, due_on, promise_id);
create index promise_by_made on arrangements.promise (tenant_id, made_on);

-- What it covers; "known" are the payments that had settled part of it before: they do not keep this promise.
create table arrangements.promise_item (
    tenant_id    uuid   not null,
    promise_id   uuid   not null,
    open_item_id uuid   not null,
    known        uuid[] not null default '{}',
    constraint promise_item_pk primary key (tenant_id, promise_id, open_item_id),
    constraint promise_item_promise foreign key (tenant_id, promise_id) references arrangements.promise (tenant_id, promise_id),
    constraint promise_item_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);

-- What became of it, added and never changed: kept, then the money went back, is two rows. The last one counts.
create table arrangements.promise_outcome (
    tenant_id  uuid   not null,
    promise_id uuid   not null,
    seq        int    not null check (seq > 0),
    state      text   not null check (state in ('open', 'kept', 'partly-kept', 'broken', 'withdrawn')),
    received   bigint not null check (received >= 0),
    judged_on  date   not null,
    reason     text,
    judged_by  uuid,
    judged_at  timestamptz not null default now(),
    constraint promise_outcome_pk primary key (tenant_id, promise_id, seq),
    constraint promise_outcome_promise foreign key (tenant_id, promise_id) references arrangements.promise (tenant_id, promise_id)
);
create index promise_outcome_by_day on arrangements.promise_outcome (tenant_id, judged_on, promise_id);

-- What a promise or an announcement has set going in the casefile: holds, tasks, accelerations, so that they can be ended.
create table arrangements.consequence (
    tenant_id  uuid not null,
    subject_id uuid not null,
    kind       text not null check (kind in ('hold', 'task', 'acceleration')),
    ref        text not null,
    constraint consequence_pk primary key (tenant_id, subject_id, kind, ref)
);

-- How many business days after its day a promise is still kept, where the organisation differs from the usual.
create table arrangements.tolerance (
    tenant_id uuid not null,
    means     text not null,
    days      int  not null check (days between 0 and 60),
    constraint tolerance_pk primary key (tenant_id, means)
);

-- The days whose morning look at the promises is done.
create table arrangements.judged_day (
    tenant_id uuid not null,
    day       date not null,
    judged_at timestamptz not null default now(),
    constraint judged_day_pk primary key (tenant_id, day)
);

-- Money that is said to be on its way: a transfer, a cheque to fetch, a payment said to be made already.
create table arrangements.announced_payment (
    tenant_id    uuid    not null,
    announced_id uuid    not null,
    customer_id  uuid    not null,
    kind         text    not null check (kind in ('transfer', 'cheque', 'already-paid')),
    amount       bigint  not null check (amount > 0),
    currency     char(3) not null,
    means        text    not null,
    announced_on date    not null,
    expected_on  date    not null,
    expected_at  time,
    reference    text,
    promise_id   uuid,
    contact_id   uuid,
    collector_id uuid,
    recorded_by  text    not null,
    courier_id   uuid,
    receipt      text,
    note         text,
    call_id      uuid,
    recorded_at  timestamptz not null default now(),
    constraint announced_payment_pk primary key (tenant_id, announced_id),
    constraint announced_payment_receipt unique (tenant_id, receipt),
    constraint announced_payment_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint announced_payment_promise foreign key (tenant_id, promise_id) references arrangements.promise (tenant_id, promise_id)
);
create index announced_payment_by_customer on arrangements.announced_payment (tenant_id, customer_id, announced_id);
create index announced_payment_by_day on arrangements.announced_payment (tenant_id, expected_on, announced_id);

-- Which invoices it pays, as soon as the customer has said so.
create table arrangements.announced_item (
    tenant_id    uuid not null,
    announced_id uuid not null,
    open_item_id uuid not null,
    constraint announced_item_pk primary key (tenant_id, announced_id, open_item_id),
    constraint announced_item_announced foreign key (tenant_id, announced_id) references arrangements.announced_payment (tenant_id, announced_id),
    constraint announced_item_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);

create table arrangements.announced_event (
    tenant_id     uuid not null,
    announced_id  uuid not null,
    seq           int  not null check (seq > 0),
    kind          text not null check (kind in ('announced', 'document', 'invoices', 'collected', 'absent', 'wrong-amount',
                                                'rescheduled', 'arrived', 'missing', 'received', 'cancelled')),
    happened_on   date not null,
    amount        bigint,
    cheque_number text,
    list_brought  boolean,
    visit_on      date,
    visit_at      time,
    document_id   uuid,
    payment_id    uuid,
    note          text,
    by_id         uuid,
    by_name       text not null,
    recorded_at   timestamptz not null default now(),
    constraint announced_event_pk primary key (tenant_id, announced_id, seq),
    constraint announced_event_announced foreign key (tenant_id, announced_id) references arrangements.announced_payment (tenant_id, announced_id)
);

-- The last receipt number of a year; taken under lock, so that none is missing and none is given twice.
create table arrangements.receipt_counter (
    tenant_id uuid not null,
    year      int  not null,
    last      int  not null,
    constraint receipt_counter_pk primary key (tenant_id, year)
);

-- What is written about a promise or an announcement, and to which of our own people when it is not to the customer.
create table arrangements.letter (
    tenant_id    uuid not null,
    message_id   uuid not null,
    template     text not null,
    promise_id   uuid,
    announced_id uuid,
    person_id    uuid,
    constraint letter_pk primary key (tenant_id, message_id),
    constraint letter_promise foreign key (tenant_id, promise_id) references arrangements.promise (tenant_id, promise_id),
    constraint letter_announced foreign key (tenant_id, announced_id) references arrangements.announced_payment (tenant_id, announced_id)
);

do $$
declare t text;
begin
    foreach t in array array['promise', 'promise_item', 'promise_outcome', 'consequence', 'tolerance', 'judged_day',
                             'announced_payment', 'announced_item', 'announced_event', 'receipt_counter', 'letter'] loop
        execute format('alter table arrangements.%I enable row level security', t);
        execute format('create policy tenant_only on arrangements.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on arrangements.%I to encaisse_app', t);
    end loop;
end $$;
grant delete on arrangements.consequence to encaisse_app;
grant update (days) on arrangements.tolerance to encaisse_app;
grant update (last) on arrangements.receipt_counter to encaisse_app;

-- A promise with what became of it last.
create view arrangements.promise_now with (security_invoker = true) as
select p.tenant_id,
       p.promise_id,
       p.customer_id,
       p.amount,
       p.currency,
       p.means,
       p.made_on,
       p.due_on,
       p.tolerated_until,
       p.contact_id,
       p.promised_by,
       p.collector_id,
       p.recorded_by,
       p.note,
       p.items_named,
       p.replaces,
       p.renewal,
       o.seq,
       o.state,
       o.received,
       o.judged_on,
       o.reason
  from arrangements.promise p
 cross join lateral (select s.seq, s.state, s.received, s.judged_on, s.reason
                       from arrangements.promise_outcome s
                      where s.tenant_id = p.tenant_id
                        and s.promise_id = p.promise_id
                      order by s.seq desc
                      limit 1) o;

-- An announcement with its last state, the day of its visit as last agreed, and what has come in of its papers.
create view arrangements.announced_now with (security_invoker = true) as
select a.tenant_id,
       a.announced_id,
       a.customer_id,
       a.kind,
       a.amount,
       a.currency,
       a.means,
       a.announced_on,
       a.reference,
       a.promise_id,
       a.contact_id,
       a.collector_id,
       a.recorded_by,
       a.courier_id,
       a.receipt,
       a.note,
       last.kind as state,
       last.happened_on as state_on,
       coalesce(visit.visit_on, a.expected_on) as expected_on,
       case when visit.visit_on is null then a.expected_at else visit.visit_at end as expected_at,
       exists (select 1
                 from arrangements.announced_event d
                where d.tenant_id = a.tenant_id
                  and d.announced_id = a.announced_id
                  and d.kind = 'document') as document,
       exists (select 1
                 from arrangements.announced_item i
                where i.tenant_id = a.tenant_id
                  and i.announced_id = a.announced_id) as items_known
  from arrangements.announced_payment a
 cross join lateral (select e.kind, e.happened_on
                       from arrangements.announced_event e
                      where e.tenant_id = a.tenant_id
                        and e.announced_id = a.announced_id
                        and e.kind not in ('document', 'invoices')
                      order by e.seq desc
                      limit 1) last
  left join lateral (select e.visit_on, e.visit_at
                       from arrangements.announced_event e
                      where e.tenant_id = a.tenant_id
                        and e.announced_id = a.announced_id
                        and e.visit_on is not null
                      order by e.seq desc
                      limit 1) visit on true;
grant select on arrangements.promise_now, arrangements.announced_now to encaisse_app;
