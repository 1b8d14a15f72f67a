-- How customers behave, computed from their accounts: the segment that their monthly billed turnover puts them in.
create schema behaviour;
grant usage on schema behaviour to encaisse_app;

-- What a structure has set itself; without a row, what is shipped for its currency holds.
create table behaviour.segment_rule (
    tenant_id  uuid        not null,
    entity_id  uuid        not null,
    currency   char(3)     not null,
    months     int         not null check (months between 1 and 36),
    enabled    boolean     not null,
    changed_by uuid,
    changed_at timestamptz not null default now(),
    constraint segment_rule_pk primary key (tenant_id, entity_id),
    constraint segment_rule_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

-- A segment begins at its threshold, included, and ends where the next one begins.
create table behaviour.segment_band (
    tenant_id   uuid   not null,
    entity_id   uuid   not null,
    position    int    not null,
    segment     text   not null check (length(segment) between 1 and 40),
    from_amount bigint not null check (from_amount >= 0),
    profile     text,
    constraint segment_band_pk primary key (tenant_id, entity_id, position),
    constraint segment_band_rule foreign key (tenant_id, entity_id) references behaviour.segment_rule (tenant_id, entity_id) on delete cascade
);

-- Each time all customers were looked at: by the job at the beginning of a month, or because somebody asked.
create table behaviour.segment_review (
    tenant_id   uuid        not null,
    review_id   uuid        not null,
    reviewed_on date        not null,
    looked_at   bigint      not null,
    proposed    bigint      not null,
    asked_by    uuid,
    reviewed_at timestamptz not null default now(),
    constraint segment_review_pk primary key (tenant_id, review_id)
);

-- A change of segment that was proposed, with the figure it rests on. It is still open until it is settled: one per customer.
create table behaviour.segment_change (
    tenant_id    uuid    not null,
    change_id    uuid    not null,
    review_id    uuid    not null,
    customer_id  uuid    not null,
    entity_id    uuid    not null,
    old_segment  text,
    new_segment  text    not null,
    old_profile  text    not null,
    new_profile  text    not null,
    turnover     bigint  not null,
    currency     char(3) not null,
    window_from  date    not null,
    window_until date    not null,
    months       int     not null check (months > 0),
    left_out     text,
    proposed_on  date    not null,
    still_open   boolean not null default true,
    constraint segment_change_pk primary key (tenant_id, change_id),
    constraint segment_change_review foreign key (tenant_id, review_id) references behaviour.segment_review (tenant_id, review_id),
    constraint segment_change_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create unique index segment_change_open on behaviour.segment_change (tenant_id, customer_id) where still_open;
create index segment_change_open_list on behaviour.segment_change (tenant_id, change_id) where still_open;
create index segment_change_by_customer on behaviour.segment_change (tenant_id, customer_id, change_id);

-- What became of it: applied, refused with a reason, or replaced because the next review saw it otherwise.
create table behaviour.segment_settlement (
    tenant_id  uuid        not null,
    change_id  uuid        not null,
    outcome    text        not null check (outcome in ('applied', 'refused', 'replaced')),
    reason     text,
    settled_on date        not null,
    settled_by uuid,
    settled_at timestamptz not null default now(),
    constraint segment_settlement_pk primary key (tenant_id, change_id),
    constraint segment_settlement_change foreign key (tenant_id, change_id) references behaviour.segment_change (tenant_id, change_id),
    constraint segment_refused_with_a_reason check (outcome <> 'refused' or length(reason) between 1 and 500)
);

do $$
declare t text;
begin
    foreach t in array array['segment_rule', 'segment_band', 'segment_review', 'segment_change', 'segment_settlement'] loop
        execute format('alter table behaviour.%I enable row level security', t);
        execute format('create policy tenant_only on behaviour.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on behaviour.%I to encaisse_app', t);
    end loop;
end $$;
grant update on behaviour.segment_rule to encaisse_app;
grant delete on behaviour.segment_band to encaisse_app;
grant update (still_open) on behaviour.segment_change to encaisse_app;
