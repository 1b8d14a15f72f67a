-- « Événement particulier »: one message to chosen customers, once (seed 000, paragraph 3; template F13).
create table dunning.campaign (
    tenant_id    uuid        not null,
    campaign_id  uuid        not null,
    event        text        not null check (event in ('holidays', 'closing', 'bank-details', 'agreement', 'collector', 'other')),
    template     text        not null,
    texts        jsonb       not null,
    selection    jsonb       not null,
    created_by   uuid,
    created_at   timestamptz not null,
    sent_by      text,
    sent_at      timestamptz,
    leaves_at    timestamptz,
    recipients   int         not null default 0,
    constraint campaign_pk primary key (tenant_id, campaign_id)
);

-- Who gets it: once, however often the button is pressed.
create table dunning.campaign_recipient (
    tenant_id   uuid not null,
    campaign_id uuid not null,
    customer_id uuid not null,
    message_id  uuid not null,
    constraint campaign_recipient_pk primary key (tenant_id, campaign_id, customer_id),
    constraint campaign_recipient_campaign foreign key (tenant_id, campaign_id) references dunning.campaign (tenant_id, campaign_id),
    constraint campaign_recipient_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id)
);
create index campaign_recipient_by_message on dunning.campaign_recipient (tenant_id, message_id);

do $$
declare t text;
begin
    foreach t in array array['campaign', 'campaign_recipient'] loop
        execute format('alter table dunning.%I enable row level security', t);
        execute format('create policy tenant_only on dunning.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on dunning.%I to encaisse_app', t);
    end loop;
end $$;
grant update on dunning.campaign to encaisse_app;
