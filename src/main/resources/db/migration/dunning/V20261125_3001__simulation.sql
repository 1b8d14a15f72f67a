-- What the coming days would bring, by the scenarios in force and by others. The portfolio itself is only read.
create table dunning.simulation (
    tenant_id     uuid        not null,
    simulation_id uuid        not null,
    from_on       date        not null,
    days          int         not null check (days between 1 and 92),
    replaced      text,                      -- the code whose followers are looked at; null when nothing is compared
    definition    jsonb,                     -- how it is, and how it would be
    otherwise     jsonb,
    state         text        not null check (state in ('queued', 'running', 'done', 'failed')),
    total         bigint      not null default 0,
    done          bigint      not null default 0,
    customers     bigint      not null default 0,
    problem       text,
    started_by    uuid,
    created_at    timestamptz not null default now(),
    touched_at    timestamptz not null default now(),
    finished_at   timestamptz,
    constraint simulation_pk primary key (tenant_id, simulation_id)
);

create table dunning.simulated_day (
    tenant_id     uuid     not null,
    simulation_id uuid     not null,
    side          smallint not null,
    day_on        date     not null,
    collector_id  uuid     not null,         -- all zeros for customers without a collector
    stage         text     not null,
    channel       text     not null,
    contacts      bigint   not null,
    constraint simulated_day_pk primary key (tenant_id, simulation_id, side, day_on, collector_id, stage, channel),
    constraint simulated_day_of foreign key (tenant_id, simulation_id)
        references dunning.simulation (tenant_id, simulation_id) on delete cascade
);

-- What each customer would hear: day and kind in one figure (Foreseen.packed); the other side only where it differs.
create table dunning.simulated_customer (
    tenant_id     uuid  not null,
    simulation_id uuid  not null,
    customer_id   uuid  not null,
    collector_id  uuid  not null,
    foreseen      int[] not null,
    otherwise     int[],
    constraint simulated_customer_pk primary key (tenant_id, simulation_id, customer_id),
    constraint simulated_customer_of foreign key (tenant_id, simulation_id)
        references dunning.simulation (tenant_id, simulation_id) on delete cascade
);

do $$
declare t text;
begin
    foreach t in array array['simulation', 'simulated_day', 'simulated_customer'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
    end loop;
end $$;
grant select, insert, update, delete on dunning.simulation to encaisse_app;
grant select, insert, delete on dunning.simulated_day, dunning.simulated_customer to encaisse_app;
