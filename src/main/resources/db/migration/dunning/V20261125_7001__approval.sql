-- Who lets what waits leave, for which amount; what came back since; what was refused; the first month of a new organisation.

-- Until the day before this one everything automatic is only proposed. Organisations opened before this rule have no such day.
alter table dunning.settings add column validate_until date;
-- What a person lets go waits so long in the outbox, and may be taken back meanwhile.
alter table dunning.settings add column hand_delay_seconds int not null default 120 check (hand_delay_seconds between 0 and 86400);

-- A step a person refused is not taken, nor proposed again in its round.
alter table dunning.action drop constraint action_state_check;
alter table dunning.action
    add constraint action_state_check check (state in ('proposed', 'reserved', 'done', 'failed', 'dropped', 'refused'));
-- Proposed, but not before that day.
alter table dunning.action add column postponed_until date;
-- The message it was to leave with and came back from: taken back, or the balance was another one by then.
alter table dunning.action add column returned_from uuid;

-- One press of a button: so many messages, from then on in the outbox.
create table dunning.sending (
    tenant_id     uuid        not null,
    sending_id    uuid        not null,
    business_date date        not null,
    sent_by       uuid,
    actor         text        not null,
    sent_at       timestamptz not null,
    leaves_at     timestamptz not null,
    messages      int         not null check (messages > 0),
    constraint sending_pk primary key (tenant_id, sending_id)
);

-- What was approved: the message, by whom, and what the customer owed in that currency, due date by due date.
create table dunning.approval (
    tenant_id    uuid        not null,
    message_id   uuid        not null,
    sending_id   uuid        not null,
    customer_id  uuid        not null,
    currency     char(3)     not null,
    approver     text        not null,
    approved_by  uuid,
    actor        text        not null,
    approved_at  timestamptz not null,
    amount       bigint      not null,
    items        int         not null,
    items_sha256 bytea       not null check (length(items_sha256) = 32),
    constraint approval_pk primary key (tenant_id, message_id),
    constraint approval_sending foreign key (tenant_id, sending_id) references dunning.sending (tenant_id, sending_id),
    constraint approval_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index approval_by_sending on dunning.approval (tenant_id, sending_id, message_id);

-- An approval that no longer holds, and why.
create table dunning.approval_lapse (
    tenant_id   uuid        not null,
    message_id  uuid        not null,
    because     text        not null check (because in ('balance-changed', 'undone')),
    amount_then bigint      not null,
    actor       text        not null,
    lapsed_at   timestamptz not null,
    constraint approval_lapse_pk primary key (tenant_id, message_id),
    constraint approval_lapse_approval foreign key (tenant_id, message_id) references dunning.approval (tenant_id, message_id)
);

do $$
declare t text;
begin
    foreach t in array array['sending', 'approval', 'approval_lapse'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on dunning.%I to encaisse_app', t);
    end loop;
end $$;
