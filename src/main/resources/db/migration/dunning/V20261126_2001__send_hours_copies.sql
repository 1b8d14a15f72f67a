-- When messages of a profile may leave, by the clock of the debtor; the row '' is for all profiles without their own.
create table dunning.send_hours (
    tenant_id uuid  not null,
    profile   text  not null check (length(profile) <= 60),
    days      int[] not null check (cardinality(days) between 1 and 7 and days <@ array[1, 2, 3, 4, 5, 6, 7]),
    opens     time  not null,
    closes    time  not null,
    constraint send_hours_pk primary key (tenant_id, profile),
    constraint send_hours_order check (opens < closes)
);

-- Where those are written to who are told of a step and have no account here, or want it elsewhere.
create table dunning.copy_address (
    tenant_id uuid not null,
    copy_to   text not null check (copy_to in ('manager', 'direction', 'accountant', 'courier', 'legal', 'controlling', 'finance')),
    email     text not null check (length(email) between 3 and 254),
    constraint copy_address_pk primary key (tenant_id, copy_to)
);

do $$
declare t text;
begin
    foreach t in array array['send_hours', 'copy_address'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, delete on dunning.%I to encaisse_app', t);
    end loop;
end $$;
