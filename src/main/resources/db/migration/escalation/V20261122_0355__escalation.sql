-- The last resorts (procedure for garants, 9 and 10): the visit, then the suspension of the service, decided by the direction.
create schema escalation;
grant usage on schema escalation to encaisse_app;

create table escalation.visit (
    tenant_id   uuid        not null,
    visit_id    uuid        not null,
    customer_id uuid        not null,
    reason      text        not null check (length(reason) between 1 and 500),
    proposed_on date        not null,
    proposed_by uuid,
    proposed_at timestamptz not null default now(),
    constraint visit_pk primary key (tenant_id, visit_id),
    constraint visit_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index visit_by_customer on escalation.visit (tenant_id, customer_id, visit_id);

-- The newest plan of a visit holds.
create table escalation.visit_plan (
    tenant_id    uuid not null,
    plan_id      uuid not null,
    visit_id     uuid not null,
    planned_for  date not null,
    visitor_id   uuid,
    visitor_name text not null check (length(visitor_name) between 1 and 120),
    purpose      text not null check (length(purpose) between 1 and 500),
    planned_by   uuid,
    planned_at   timestamptz not null default now(),
    constraint visit_plan_pk primary key (tenant_id, plan_id),
    constraint visit_plan_visit foreign key (tenant_id, visit_id) references escalation.visit (tenant_id, visit_id)
);
create index visit_plan_by_visit on escalation.visit_plan (tenant_id, visit_id, plan_id);

-- How it ended: a report of what was seen, or given up with a reason.
create table escalation.visit_report (
    tenant_id   uuid        not null,
    visit_id    uuid        not null,
    outcome     text        not null check (outcome in ('paid', 'promise', 'refused', 'absent', 'closed', 'given-up')),
    visited_on  date        not null,
    seen        text        not null check (length(seen) between 1 and 2000),
    promised_on date,
    reported_by uuid,
    reported_at timestamptz not null default now(),
    constraint visit_report_pk primary key (tenant_id, visit_id),
    constraint visit_report_visit foreign key (tenant_id, visit_id) references escalation.visit (tenant_id, visit_id),
    constraint visit_promise_has_its_day check (outcome <> 'promise' or promised_on is not null)
);

create table escalation.suspension (
    tenant_id     uuid        not null,
    suspension_id uuid        not null,
    customer_id   uuid        not null,
    visit_id      uuid,
    reason        text        not null check (length(reason) between 1 and 500),
    clause        text        not null check (length(clause) between 1 and 300),
    service       text        not null check (length(service) between 1 and 200),
    delay         text        not null,
    suspended_on  date        not null,
    essential     boolean     not null,
    proposed_on   date        not null,
    proposed_by   uuid,
    proposed_name text        not null,
    proposed_at   timestamptz not null default now(),
    constraint suspension_pk primary key (tenant_id, suspension_id),
    constraint suspension_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index suspension_by_customer on escalation.suspension (tenant_id, customer_id, suspension_id);

-- The direction's answer; the hold and the letter that follow when it agreed.
create table escalation.suspension_decision (
    tenant_id     uuid        not null,
    suspension_id uuid        not null,
    outcome       text        not null check (outcome in ('approved', 'refused', 'moot')),
    reason        text,
    suspended_on  date,
    hold_id       uuid,
    message_id    uuid,
    decided_on    date        not null,
    decided_by    uuid,
    decided_at    timestamptz not null default now(),
    constraint suspension_decision_pk primary key (tenant_id, suspension_id),
    constraint suspension_decision_of foreign key (tenant_id, suspension_id) references escalation.suspension (tenant_id, suspension_id),
    constraint suspension_refused_with_a_reason check (outcome <> 'refused' or length(reason) between 1 and 500)
);

create table escalation.suspension_lift (
    tenant_id     uuid        not null,
    suspension_id uuid        not null,
    reason        text        not null,
    paid          boolean     not null,
    message_id    uuid,
    lifted_on     date        not null,
    lifted_by     uuid,
    lifted_at     timestamptz not null default now(),
    constraint suspension_lift_pk primary key (tenant_id, suspension_id),
    constraint suspension_lift_of foreign key (tenant_id, suspension_id) references escalation.suspension (tenant_id, suspension_id)
);

-- What each structure's suspensions say: the clause they rest on, the service they stop.
create table escalation.suspension_terms (
    tenant_id   uuid not null,
    entity_id   uuid not null,
    clause      text not null,
    service     text not null,
    delay       text not null,
    notice_days int  not null check (notice_days between 0 and 90),
    changed_by  uuid,
    changed_at  timestamptz not null default now(),
    constraint suspension_terms_pk primary key (tenant_id, entity_id),
    constraint suspension_terms_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

do $$
declare t text;
begin
    foreach t in array array['visit', 'visit_plan', 'visit_report', 'suspension', 'suspension_decision', 'suspension_lift', 'suspension_terms'] loop
        execute format('alter table escalation.%I enable row level security', t);
        execute format('create policy tenant_only on escalation.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on escalation.%I to encaisse_app', t);
    end loop;
end $$;
grant update on escalation.suspension_terms to encaisse_app;
