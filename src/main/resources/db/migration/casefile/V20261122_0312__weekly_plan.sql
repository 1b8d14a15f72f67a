-- What was at stake when a task was ended: the amounts of a day's work.
alter table casefile.task_completion add column stake bigint, add column currency char(3);
create index task_completion_by_day on casefile.task_completion (tenant_id, completed_on, completed_by);

-- The week as a structure works it: what is looked at on which weekday (1 = Monday), before anybody is chased.
-- A structure without a line works the usual week; the manager's own points carry their label.
create table casefile.weekly_point (
    tenant_id uuid     not null,
    entity_id uuid     not null,
    code      text     not null check (code ~ '^[a-z0-9-]{1,60}$'),
    label     text     check (length(label) between 1 and 200),
    weekday   smallint not null check (weekday between 1 and 7),
    position  int      not null,
    enabled   boolean  not null,
    constraint weekly_point_pk primary key (tenant_id, entity_id, code),
    constraint weekly_point_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

-- Somebody has done a point of the week that begins on that Monday.
create table casefile.weekly_tick (
    tenant_id uuid        not null,
    entity_id uuid        not null,
    code      text        not null,
    week      date        not null check (extract(isodow from week) = 1),
    user_id   uuid        not null,
    ticked_on date        not null,
    ticked_at timestamptz not null default now(),
    constraint weekly_tick_pk primary key (tenant_id, entity_id, code, week, user_id),
    constraint weekly_tick_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint weekly_tick_person foreign key (tenant_id, user_id) references identity.app_user (tenant_id, user_id)
);

do $$
declare t text;
begin
    foreach t in array array['weekly_point', 'weekly_tick'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on casefile.%I to encaisse_app', t);
    end loop;
end $$;
