-- Files taken in, and what became of each of their lines.
create schema exchange;
grant usage on schema exchange to encaisse_app;

-- One file brought by a person or a programme: looked at (preview), then taken in or not.
create table exchange.import (
    tenant_id           uuid        not null,
    import_id           uuid        not null,
    kind                text        not null check (kind in ('customers', 'invoices', 'payments', 'open-items')),
    file_name           text        not null,
    file_size           bigint      not null,
    wanted              jsonb       not null,
    keep                boolean     not null,
    state               text        not null check (state in ('queued', 'running', 'done', 'failed')),
    phase               text        not null check (phase in ('waiting', 'recognising', 'reading', 'writing', 'finished')),
    kept                boolean     not null default false,
    done                bigint      not null default 0,
    total               bigint      not null default 0,
    shape               jsonb,
    reading             jsonb,
    created             bigint      not null default 0,
    updated             bigint      not null default 0,
    unchanged           bigint      not null default 0,
    rejected            bigint      not null default 0,
    customers_created   bigint      not null default 0,
    settled             bigint      not null default 0,
    settlement_withheld boolean     not null default false,
    failure             text,
    failure_arguments   text,
    attempts            int         not null default 0,
    brought_by          uuid,
    brought_by_name     text        not null,
    brought_at          timestamptz not null default now(),
    finished_at         timestamptz,
    constraint import_pk primary key (tenant_id, import_id)
);

-- A line of which nothing was taken, with its cells as they stood, so that it can be corrected and loaded again.
create table exchange.reject (
    tenant_id uuid  not null,
    import_id uuid  not null,
    line      int   not null,
    field     text  not null,
    found     text,
    reason    text  not null,
    arguments text,
    cells     jsonb,
    constraint reject_pk primary key (tenant_id, import_id, line),
    constraint reject_import foreign key (tenant_id, import_id) references exchange.import (tenant_id, import_id) on delete cascade
);

-- Count and sum of the lines taken, per currency, to hold against the accounts.
create table exchange.control_total (
    tenant_id uuid    not null,
    import_id uuid    not null,
    currency  char(3) not null,
    lines     bigint  not null,
    total     bigint  not null,
    constraint control_total_pk primary key (tenant_id, import_id, currency),
    constraint control_total_import foreign key (tenant_id, import_id) references exchange.import (tenant_id, import_id) on delete cascade
);

-- What a person said about the columns of files with this header, to be used for the next one.
create table exchange.kept_mapping (
    tenant_id uuid        not null,
    kind      text        not null,
    header    text        not null,
    wanted    jsonb       not null,
    -- How the last such file wrote its dates and figures: for one too short to tell.
    day_order text,
    decimal   text,
    kept_at   timestamptz not null default now(),
    constraint kept_mapping_pk primary key (tenant_id, kind, header)
);

do $$
declare t text;
begin
    foreach t in array array['import', 'reject', 'control_total', 'kept_mapping'] loop
        execute format('alter table exchange.%I enable row level security', t);
        execute format('create policy tenant_only on exchange.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on exchange.%I to encaisse_app', t);
    end loop;
end $$;
