-- Deciding whom to chase, how and why: scenarios, who follows which, runs and their decisions.
create schema dunning;
grant usage on schema dunning to encaisse_app;

-- A published version never changes; the newest one is in force.
create table dunning.scenario_version (
    tenant_id    uuid        not null,
    code         text        not null check (length(code) between 1 and 40),
    version      int         not null check (version > 0),
    name         text        not null,
    definition   jsonb       not null,
    published_by uuid,
    published_at timestamptz not null default now(),
    constraint scenario_version_pk primary key (tenant_id, code, version)
);

-- Who follows which scenario: invoice before customer before profile before entity; null is «aucune relance».
create table dunning.assignment (
    tenant_id     uuid        not null,
    level         text        not null check (level in ('invoice', 'customer', 'profile', 'entity')),
    subject       text        not null,
    scenario_code text,
    reason        text,
    assigned_by   uuid,
    assigned_at   timestamptz not null default now(),
    constraint assignment_pk primary key (tenant_id, level, subject)
);

create table dunning.settings (
    tenant_id            uuid    not null,
    freshness_hours      int     not null default 24 check (freshness_hours > 0),
    minimum_gap_days     int     not null default 3 check (minimum_gap_days >= 0),
    minimum_amounts      jsonb   not null default '{"EUR": 500, "USD": 500, "XOF": 1000}',
    cap_per_run          int     not null default 5000 check (cap_per_run > 0),
    cap_per_customer_day int     not null default 1 check (cap_per_customer_day > 0),
    stopped_since        timestamptz,
    stopped_reason       text,
    nightly_at           time    not null default '06:30',
    nightly_mode         text    not null default 'propose' check (nightly_mode in ('off', 'propose', 'send')),
    since                timestamptz not null default now(),
    constraint settings_pk primary key (tenant_id)
);

create table dunning.run (
    tenant_id    uuid        not null,
    run_id       uuid        not null,
    run_on       date        not null,
    mode         text        not null check (mode in ('dry-run', 'propose', 'send')),
    state        text        not null check (state in ('queued', 'running', 'done', 'failed')),
    total        bigint      not null default 0,
    done         bigint      not null default 0,
    counts       jsonb       not null default '{}',
    reached      uuid        not null default '00000000-0000-0000-0000-000000000000',
    passes       int         not null default 0,
    touched_at   timestamptz not null default now(),
    problem      text,
    started_by   uuid,
    overruled    text,
    created_at   timestamptz not null default now(),
    finished_at  timestamptz,
    constraint run_pk primary key (tenant_id, run_id)
);
-- One run that acts per tenant and day; a dry run may be asked as often as one likes.
create unique index run_once_a_day on dunning.run (tenant_id, run_on) where mode <> 'dry-run';
create index run_latest on dunning.run (tenant_id, run_id);

-- A step taken on a due date: reserved when decided, done when the message left or the person did it.
create table dunning.action (
    tenant_id     uuid        not null,
    action_id     uuid        not null,
    open_item_id  uuid        not null,
    customer_id   uuid        not null,
    scenario_code text        not null,
    version       int         not null,
    step_code     text        not null,
    stage         text        not null check (stage in ('prevention', 'reminder', 'thanks', 'escalation')),
    cycle         int         not null default 1,
    channel       text        not null,
    mode          text        not null check (mode in ('auto', 'validate', 'manual')),
    offset_days   int         not null,
    currency      char(3)     not null,
    run_id        uuid,
    message_id    uuid,
    task_id       uuid,
    decided_on    date        not null,
    state         text        not null check (state in ('proposed', 'reserved', 'done', 'failed', 'dropped')),
    done_on       date,
    constraint action_pk primary key (tenant_id, action_id),
    constraint action_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);
-- Never twice: one per due date, step and cycle, unless the earlier one never left.
create unique index action_once on dunning.action (tenant_id, open_item_id, scenario_code, step_code, cycle) where state <> 'dropped';
create index action_by_customer on dunning.action (tenant_id, customer_id, open_item_id) include (scenario_code, step_code, offset_days, stage, cycle, channel, state, decided_on, done_on, message_id);
create index action_by_message on dunning.action (tenant_id, message_id) where message_id is not null;
create index action_by_task on dunning.action (tenant_id, task_id) where task_id is not null;
create index action_proposed on dunning.action (tenant_id, customer_id) where state = 'proposed';
create index action_by_run on dunning.action (tenant_id, run_id, action_id);

do $$
declare t text;
begin
    foreach t in array array['scenario_version', 'assignment', 'settings', 'run', 'action'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
    end loop;
end $$;
grant select, insert on dunning.scenario_version to encaisse_app;
grant select, insert, update, delete on dunning.assignment to encaisse_app;
grant select, insert, update on dunning.settings, dunning.run, dunning.action to encaisse_app;
