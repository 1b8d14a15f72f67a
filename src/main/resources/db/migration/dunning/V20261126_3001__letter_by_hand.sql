-- A letter that a person wrote to one customer with a model: what he filled in, kept until it is written and after.
create table dunning.letter_by_hand (
    tenant_id   uuid        not null,
    message_id  uuid        not null,
    customer_id uuid        not null,
    template    text        not null,
    typed       jsonb       not null,
    written_by  text        not null,
    written_at  timestamptz not null,
    constraint letter_by_hand_pk primary key (tenant_id, message_id),
    constraint letter_by_hand_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index letter_by_hand_by_customer on dunning.letter_by_hand (tenant_id, customer_id);

alter table dunning.letter_by_hand enable row level security;
create policy tenant_only on dunning.letter_by_hand using (tenant_id = (select platform.current_tenant()));
grant select, insert on dunning.letter_by_hand to encaisse_app;
