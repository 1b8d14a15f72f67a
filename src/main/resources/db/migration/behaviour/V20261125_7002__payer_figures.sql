-- How each customer pays, in each currency, and what a structure's invoices usually come to: computed anew by a job, in sets.
create table behaviour.payer_figure (
    tenant_id    uuid          not null,
    customer_id  uuid          not null,
    currency     char(3)       not null,
    entity_id    uuid          not null,
    turnover     bigint        not null,
    share_before numeric(5, 2) not null check (share_before between 0 and 100),
    mean_delay   numeric(8, 1),
    paid_items   int           not null,
    paid_late    int           not null,
    late_now     int           not null,
    computed_on  date          not null,
    constraint payer_figure_pk primary key (tenant_id, customer_id, currency),
    constraint payer_figure_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id) on delete cascade
);

create table behaviour.structure_figure (
    tenant_id   uuid    not null,
    entity_id   uuid    not null,
    currency    char(3) not null,
    invoices    int     not null check (invoices > 0),
    average     bigint  not null,
    turnover    bigint  not null,
    computed_on date    not null,
    constraint structure_figure_pk primary key (tenant_id, entity_id, currency),
    constraint structure_figure_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

do $$
declare t text;
begin
    foreach t in array array['payer_figure', 'structure_figure'] loop
        execute format('alter table behaviour.%I enable row level security', t);
        execute format('create policy tenant_only on behaviour.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on behaviour.%I to encaisse_app', t);
    end loop;
end $$;

-- What the floors above may read of it. The share is what the customers before this one make of the structure's turnover:
-- under 80 it belongs to those who make the first 80 %.
create view behaviour.payer with (security_invoker = true) as
select p.tenant_id, p.customer_id, p.currency, p.entity_id, p.turnover, p.share_before, p.mean_delay, p.paid_items, p.paid_late,
       p.late_now, p.computed_on
  from behaviour.payer_figure p;
create view behaviour.usual_invoice with (security_invoker = true) as
select s.tenant_id, s.entity_id, s.currency, s.invoices, s.average, s.computed_on
  from behaviour.structure_figure s;
grant select on behaviour.payer, behaviour.usual_invoice to encaisse_app;
