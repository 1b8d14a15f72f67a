-- Debtors (clients, garants), the people behind them, and where to reach them.
create schema customers;
grant usage on schema customers to encaisse_app;

create table customers.customer (
    tenant_id         uuid        not null,
    customer_id       uuid        not null,
    entity_id         uuid        not null,
    code              text        not null check (length(code) between 1 and 60),
    name              text        not null check (length(name) between 1 and 300),
    language          text        not null check (language in ('fr', 'en')),
    country           char(2),
    profile           text        not null default 'pme',
    segment           text,
    payment_method    text,
    collector_id      uuid,
    salesperson_name  text,
    salesperson_email text,
    search            text        not null,
    created_at        timestamptz not null default now(),
    constraint customer_pk primary key (tenant_id, customer_id),
    constraint customer_code_taken unique (tenant_id, entity_id, code),
    constraint customer_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint customer_collector foreign key (tenant_id, collector_id) references identity.app_user (tenant_id, user_id)
);
create index customer_by_code on customers.customer (tenant_id, code, customer_id);
create index customer_by_name on customers.customer (tenant_id, name, customer_id);
create index customer_by_collector on customers.customer (tenant_id, collector_id);

create table customers.contact (
    tenant_id   uuid not null,
    contact_id  uuid not null,
    customer_id uuid not null,
    position    int  not null default 0,
    civility    text,
    name        text not null,
    email       text,
    telephone   text,
    street      text,
    postal_code text,
    city        text,
    country     char(2),
    latitude    numeric(9, 6) check (latitude between -90 and 90),
    longitude   numeric(9, 6) check (longitude between -180 and 180),
    constraint contact_pk primary key (tenant_id, contact_id),
    constraint contact_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id) on delete cascade
);
create index contact_by_customer on customers.contact (tenant_id, customer_id);

create table customers.contact_role (
    tenant_id  uuid not null,
    contact_id uuid not null,
    role       text not null check (role in ('invoices', 'reminders', 'approver', 'payer')),
    constraint contact_role_pk primary key (tenant_id, contact_id, role),
    constraint contact_role_contact foreign key (tenant_id, contact_id) references customers.contact (tenant_id, contact_id) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['customer', 'contact', 'contact_role'] loop
        execute format('alter table customers.%I enable row level security', t);
        execute format('create policy tenant_only on customers.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on customers.%I to encaisse_app', t);
    end loop;
end $$;
