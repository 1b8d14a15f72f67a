-- What makes a task stand before the others of its day: points added by whoever asks for it (a broken promise: 5).
alter table casefile.task add column urgency int not null default 0 check (urgency between 0 and 100);

-- The opposite of a hold: something happened (a broken promise, an abuse of credit) after which the chasing goes faster.
create table casefile.acceleration (
    tenant_id       uuid        not null,
    acceleration_id uuid        not null,
    customer_id     uuid        not null,
    open_item_id    uuid,
    kind            text        not null,
    since           date        not null,
    origin          text        not null,
    placed_by       uuid,
    placed_at       timestamptz not null default now(),
    constraint acceleration_pk primary key (tenant_id, acceleration_id),
    constraint acceleration_once_per_origin unique (tenant_id, origin),
    constraint acceleration_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint acceleration_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);
create index acceleration_by_customer on casefile.acceleration (tenant_id, customer_id);

-- An acceleration taken back (a cheque that was found after all) counts no longer.
create table casefile.acceleration_end (
    tenant_id       uuid        not null,
    acceleration_id uuid        not null,
    ended_on        date        not null,
    ended_at        timestamptz not null default now(),
    constraint acceleration_end_pk primary key (tenant_id, acceleration_id),
    constraint acceleration_end_of foreign key (tenant_id, acceleration_id) references casefile.acceleration (tenant_id, acceleration_id)
);

do $$
declare t text;
begin
    foreach t in array array['acceleration', 'acceleration_end'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
