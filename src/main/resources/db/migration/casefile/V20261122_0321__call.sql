-- Every call, made or received, answered or not: attempts and conversations are counted from here.
create table casefile.call (
    tenant_id   uuid        not null,
    call_id     uuid        not null,
    customer_id uuid        not null,
    contact_id  uuid,
    task_id     uuid,
    user_id     uuid,
    made_at     timestamptz not null,
    made_on     date        not null,
    incoming    boolean     not null,
    outcome     text        not null,
    reached     text        not null check (reached in ('right-person', 'somebody', 'nobody')),
    note        text        check (length(note) <= 2000),
    constraint call_pk primary key (tenant_id, call_id),
    constraint call_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint call_task foreign key (tenant_id, task_id) references casefile.task (tenant_id, task_id)
);
create index call_by_customer on casefile.call (tenant_id, customer_id, call_id);
create index call_by_day on casefile.call (tenant_id, made_on, user_id);

-- What followed from a call, as it was said to the collector: shown again whenever the call is looked at.
create table casefile.call_consequence (
    tenant_id uuid  not null,
    call_id   uuid  not null,
    position  int   not null,
    key       text  not null,
    detail    jsonb not null default '{}',
    constraint call_consequence_pk primary key (tenant_id, call_id, position),
    constraint call_consequence_call foreign key (tenant_id, call_id) references casefile.call (tenant_id, call_id)
);

do $$
declare t text;
begin
    foreach t in array array['call', 'call_consequence'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
