-- Whoever signs the cheques is somebody else than whoever pays.
alter table customers.contact_role drop constraint contact_role_role_check;
alter table customers.contact_role
    add constraint contact_role_known check (role in ('invoices', 'reminders', 'approver', 'payer', 'signer'));

-- When and how a person wants to be reached; hours are those of the place where he is.
alter table customers.contact
    add column call_from time,
    add column call_until time,
    add column preferred_channel text check (preferred_channel in ('email', 'phone', 'letter', 'visit')),
    add column do_not_disturb boolean not null default false,
    add constraint contact_call_hours check ((call_from is null) = (call_until is null) and call_from < call_until);

-- What we know of one datum of a contact: when somebody last found it right, or since when it is wrong and why.
-- A datum without a row was never checked. The row goes when the datum changes: it says nothing of the new one.
create table customers.contact_datum (
    tenant_id  uuid not null,
    contact_id uuid not null,
    datum      text not null check (datum in ('email', 'telephone', 'address', 'geo')),
    checked_on date,
    mark       text check (mark in ('wrong', 'doubtful')),
    marked_on  date,
    why        text check (length(why) <= 300),
    constraint contact_datum_pk primary key (tenant_id, contact_id, datum),
    constraint contact_datum_contact foreign key (tenant_id, contact_id) references customers.contact (tenant_id, contact_id) on delete cascade,
    constraint contact_datum_marked_on check ((mark is null) = (marked_on is null))
);
create index contact_datum_marked on customers.contact_datum (tenant_id, contact_id, datum) where mark is not null;

-- How often the data of a segment or a structure are looked at again: the closest rule counts, twelve months without one.
create table customers.review_rule (
    tenant_id uuid not null,
    rule_id   uuid not null,
    entity_id uuid,
    segment   text,
    months    int  not null check (months between 1 and 60),
    constraint review_rule_pk primary key (tenant_id, rule_id),
    constraint review_rule_once unique nulls not distinct (tenant_id, entity_id, segment),
    constraint review_rule_entity foreign key (tenant_id, entity_id) references identity.legal_entity (tenant_id, entity_id)
);

do $$
declare t text;
begin
    foreach t in array array['contact_datum', 'review_rule'] loop
        execute format('alter table customers.%I enable row level security', t);
        execute format('create policy tenant_only on customers.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on customers.%I to encaisse_app', t);
    end loop;
end $$;
