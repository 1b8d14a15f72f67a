-- What late payment costs: the organisation's own rates, what was agreed with a customer, and what was claimed.
create schema latefees;
grant usage on schema latefees to encaisse_app;

-- A rate said by the organisation: the newest entry of a series and day stands before the shipped one.
-- Without a percentage it takes an earlier entry back, and the shipped rate stands again.
create table latefees.rate_entry (
    tenant_id  uuid        not null,
    entry_id   uuid        not null,
    series     text        not null check (series in ('ecb-mro', 'fr-legal-professional', 'fr-legal-individual', 'uemoa-legal', 'boe-base')),
    from_on    date        not null,
    percent    numeric(9, 4) check (percent between 0 and 100),
    to_verify  boolean     not null,
    source     text        not null check (length(source) between 1 and 300),
    checked_on date        not null,
    entered_by uuid,
    entered_at timestamptz not null default now(),
    constraint rate_entry_pk primary key (tenant_id, entry_id)
);
create index rate_entry_by_series on latefees.rate_entry (tenant_id, series, from_on, entry_id desc);

-- What was agreed with a customer; the newest stands.
create table latefees.agreed_terms (
    tenant_id     uuid        not null,
    terms_id      uuid        not null,
    customer_id   uuid        not null,
    regime        text,
    contract_rate numeric(9, 4) check (contract_rate between 0 and 100),
    notice_on     date,
    indemnity     boolean     not null,
    term          text        not null,
    imputation    text        not null check (imputation in ('interest-first', 'principal-first')),
    note          text,
    agreed_by     uuid,
    agreed_at     timestamptz not null default now(),
    constraint agreed_terms_pk primary key (tenant_id, terms_id),
    constraint agreed_terms_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index agreed_terms_by_customer on latefees.agreed_terms (tenant_id, customer_id, terms_id desc);

-- The organisation's choices where the law leaves one.
create table latefees.policy (
    tenant_id  uuid    not null,
    day_count  text    not null check (day_count in ('act-365', 'act-act', '30-360')),
    uemoa_too  boolean not null,
    claim_days int     not null check (claim_days between 0 and 90),
    years_back int     not null check (years_back between 1 and 10),
    constraint policy_pk primary key (tenant_id)
);

-- A claim: one document per customer and currency, owed as an invoice of the kind late-fees.
create table latefees.claim (
    tenant_id   uuid        not null,
    claim_id    uuid        not null,
    customer_id uuid        not null,
    invoice_id  uuid        not null,
    number      text        not null,
    claimed_on  date        not null,
    through_on  date        not null,
    currency    char(3)     not null,
    interest    bigint      not null check (interest >= 0),
    indemnity   bigint      not null check (indemnity >= 0),
    regime      text        not null,
    claimed_by  uuid,
    claimed_as  text        not null,
    recorded_at timestamptz not null default now(),
    constraint claim_pk primary key (tenant_id, claim_id),
    constraint claim_number_taken unique (tenant_id, number),
    constraint claim_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint claim_invoice foreign key (tenant_id, invoice_id) references receivables.invoice (tenant_id, invoice_id)
);
create index claim_by_customer on latefees.claim (tenant_id, customer_id, claim_id desc);

-- What was claimed on one due date, for the days after since_on up to through_on. exact is in minor units, before rounding.
create table latefees.claim_line (
    tenant_id    uuid    not null,
    claim_id     uuid    not null,
    open_item_id uuid    not null,
    invoice_id   uuid    not null,
    since_on     date    not null,
    through_on   date    not null,
    exact        numeric not null,
    interest     bigint  not null check (interest >= 0),
    indemnity    bigint  not null check (indemnity >= 0),
    constraint claim_line_pk primary key (tenant_id, claim_id, open_item_id),
    constraint claim_line_claim foreign key (tenant_id, claim_id) references latefees.claim (tenant_id, claim_id),
    constraint claim_line_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id),
    constraint claim_line_runs check (since_on <= through_on)
);
create index claim_line_by_item on latefees.claim_line (tenant_id, open_item_id);
create index claim_line_by_invoice on latefees.claim_line (tenant_id, invoice_id) where indemnity > 0;

-- The calculation as it was made, so that it can be shown when rates or payments have changed since.
create table latefees.claim_stretch (
    tenant_id    uuid    not null,
    claim_id     uuid    not null,
    open_item_id uuid    not null,
    from_on      date    not null,
    to_on        date    not null,
    days         int     not null,
    base         bigint  not null,
    percent      numeric not null,
    exact        numeric not null,
    constraint claim_stretch_pk primary key (tenant_id, claim_id, open_item_id, from_on),
    constraint claim_stretch_line foreign key (tenant_id, claim_id, open_item_id)
        references latefees.claim_line (tenant_id, claim_id, open_item_id)
);

-- A claim given up. reopens: it was a mistake and its days may be claimed again; otherwise they are waived for good.
create table latefees.claim_withdrawal (
    tenant_id    uuid        not null,
    claim_id     uuid        not null,
    withdrawn_on date        not null,
    reopens      boolean     not null,
    reason       text        not null check (length(reason) between 1 and 500),
    withdrawn_by uuid,
    recorded_at  timestamptz not null default now(),
    constraint claim_withdrawal_pk primary key (tenant_id, claim_id),
    constraint claim_withdrawal_claim foreign key (tenant_id, claim_id) references latefees.claim (tenant_id, claim_id)
);

do $$
declare t text;
begin
    foreach t in array array['rate_entry', 'agreed_terms', 'policy', 'claim', 'claim_line', 'claim_stretch', 'claim_withdrawal'] loop
        execute format('alter table latefees.%I enable row level security', t);
        execute format('create policy tenant_only on latefees.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on latefees.%I to encaisse_app', t);
    end loop;
end $$;
grant update on latefees.policy to encaisse_app;
