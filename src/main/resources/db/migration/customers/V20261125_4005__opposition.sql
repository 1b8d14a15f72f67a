-- What a customer does not want: text messages; the salesperson in copy. A row says so, since when and by whom it was written down.
create table customers.opposition (
    tenant_id   uuid not null,
    customer_id uuid not null,
    kind        text not null check (kind in ('sms', 'copies')),
    since       date not null,
    recorded_by text not null,
    constraint opposition_pk primary key (tenant_id, customer_id, kind),
    constraint opposition_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id) on delete cascade
);
alter table customers.opposition enable row level security;
create policy tenant_only on customers.opposition using (tenant_id = (select platform.current_tenant()));
grant select, insert, delete on customers.opposition to encaisse_app;
