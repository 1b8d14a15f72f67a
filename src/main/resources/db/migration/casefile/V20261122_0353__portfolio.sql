-- Which collector gets which customers: ordered rules per structure, the first that fits decides.
create table casefile.portfolio_rule (
    tenant_id    uuid not null,
    rule_id      uuid not null,
    position     int  not null,
    entity_id    uuid,
    segment      text,
    from_letter  char(1),
    to_letter    char(1),
    codes        text[],
    collector_id uuid not null,
    constraint portfolio_rule_pk primary key (tenant_id, rule_id),
    constraint portfolio_rule_position unique (tenant_id, position),
    constraint portfolio_rule_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id),
    constraint portfolio_rule_collector foreign key (tenant_id, collector_id) references identity.app_user (tenant_id, user_id)
);

-- A portfolio, or a part of one, passed from a collector to another.
create table casefile.hand_over (
    tenant_id      uuid        not null,
    hand_over_id   uuid        not null,
    from_collector uuid        not null,
    to_collector   uuid        not null,
    customers      int         not null,
    tasks          int         not null,
    note           text        not null check (length(note) between 1 and 500),
    handed_on      date        not null,
    handed_by      uuid,
    handed_at      timestamptz not null default now(),
    constraint hand_over_pk primary key (tenant_id, hand_over_id)
);

do $$
declare t text;
begin
    foreach t in array array['portfolio_rule', 'hand_over'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
grant delete on casefile.portfolio_rule to encaisse_app;
