-- The casefile (le dossier): what happened, what is suspended, what must be done.
create schema casefile;
grant usage on schema casefile to encaisse_app;

create table casefile.journal (
    tenant_id    uuid        not null,
    entry_id     uuid        not null,
    customer_id  uuid,
    open_item_id uuid,
    kind         text        not null,
    occurred_at  timestamptz not null,
    actor_id     uuid,
    actor        text        not null,
    detail       jsonb       not null default '{}',
    constraint journal_pk primary key (tenant_id, entry_id),
    constraint journal_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index journal_by_customer on casefile.journal (tenant_id, customer_id, entry_id);
create index journal_by_kind on casefile.journal (tenant_id, kind, entry_id);

-- The chain: each seal hashes its entry and the seal before it.
create table casefile.journal_seal (
    tenant_id uuid   not null,
    seq       bigint not null,
    entry_id  uuid   not null,
    hash      bytea  not null,
    sealed_at timestamptz not null default now(),
    constraint journal_seal_pk primary key (tenant_id, seq),
    constraint journal_seal_once unique (tenant_id, entry_id),
    constraint journal_seal_entry foreign key (tenant_id, entry_id) references casefile.journal (tenant_id, entry_id)
);

-- How long the chain is: without it, cutting off its end would leave a shorter chain that looks whole.
create table casefile.journal_head (
    tenant_id uuid        not null,
    seq       bigint      not null,
    hash      bytea       not null,
    sealed_at timestamptz not null,
    constraint journal_head_pk primary key (tenant_id)
);

create table casefile.hold (
    tenant_id    uuid        not null,
    hold_id      uuid        not null,
    customer_id  uuid        not null,
    open_item_id uuid,
    kind         text        not null,
    since        date        not null,
    until        date,
    reason       text        not null check (length(reason) between 1 and 500),
    placed_by    uuid,
    placed_at    timestamptz not null default now(),
    constraint hold_pk primary key (tenant_id, hold_id),
    constraint hold_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint hold_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id),
    constraint hold_ends_after_it_starts check (until is null or until >= since)
);
create index hold_by_customer on casefile.hold (tenant_id, customer_id);

create table casefile.hold_lift (
    tenant_id uuid        not null,
    hold_id   uuid        not null,
    lifted_on date        not null,
    reason    text,
    lifted_by uuid,
    lifted_at timestamptz not null default now(),
    constraint hold_lift_pk primary key (tenant_id, hold_id),
    constraint hold_lift_hold foreign key (tenant_id, hold_id) references casefile.hold (tenant_id, hold_id)
);

create table casefile.task (
    tenant_id    uuid        not null,
    task_id      uuid        not null,
    customer_id  uuid        not null,
    open_item_id uuid,
    kind         text        not null,
    due_on       date        not null,
    assignee_id  uuid,
    origin       text,
    detail       jsonb       not null default '{}',
    created_at   timestamptz not null default now(),
    constraint task_pk primary key (tenant_id, task_id),
    constraint task_once_per_origin unique (tenant_id, origin),
    constraint task_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index task_by_due on casefile.task (tenant_id, due_on, task_id);
create index task_by_customer on casefile.task (tenant_id, customer_id);

create table casefile.task_completion (
    tenant_id    uuid        not null,
    task_id      uuid        not null,
    outcome      text        not null check (outcome in ('done', 'cancelled')),
    note         text,
    completed_on date        not null,
    completed_by uuid,
    completed_at timestamptz not null default now(),
    constraint task_completion_pk primary key (tenant_id, task_id),
    constraint task_completion_task foreign key (tenant_id, task_id) references casefile.task (tenant_id, task_id)
);

do $$
declare t text;
begin
    foreach t in array array['journal', 'journal_seal', 'journal_head', 'hold', 'hold_lift', 'task', 'task_completion'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        -- Nothing of the casefile is ever changed or taken away: the application may read and add.
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
grant update (due_on, assignee_id) on casefile.task to encaisse_app;
grant update (seq, hash, sealed_at) on casefile.journal_head to encaisse_app;
