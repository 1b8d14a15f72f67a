-- Who is telephoned before the due date rather than written to: the points (reference E11), and where it is switched on.
create table dunning.prevention_policy (
    tenant_id    uuid   not null,
    top_share    int    not null default 80 check (top_share between 1 and 100),
    large_times  int    not null default 3 check (large_times between 1 and 100),
    late_days    int    not null default 10 check (late_days between 0 and 365),
    top_points   int    not null default 3 check (top_points between 0 and 20),
    large_points int    not null default 3 check (large_points between 0 and 20),
    late_points  int    not null default 2 check (late_points between 0 and 20),
    sector_points int   not null default 2 check (sector_points between 0 and 20),
    method_points int   not null default 1 check (method_points between 0 and 20),
    call_from    int    not null default 4 check (call_from between 1 and 100),
    call_days    int    not null default 8 check (call_days between 1 and 60),
    sectors      text[] not null default '{}',
    methods      text[] not null default '{cheque}',
    constraint prevention_policy_pk primary key (tenant_id)
);

-- A structure where it is on, since when and by whom; where it is off everybody is written to, as the scenario says.
create table dunning.prevention_structure (
    tenant_id   uuid        not null,
    entity_id   uuid        not null,
    switched_by uuid,
    switched_at timestamptz not null,
    constraint prevention_structure_pk primary key (tenant_id, entity_id),
    constraint prevention_structure_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

do $$
declare t text;
begin
    foreach t in array array['prevention_policy', 'prevention_structure'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on dunning.%I to encaisse_app', t);
    end loop;
end $$;
