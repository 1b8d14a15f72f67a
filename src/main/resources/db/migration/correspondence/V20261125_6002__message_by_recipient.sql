-- What was sent last to an address that mail came back from. A column, for the reason told in customers.contact.email_key.
alter table correspondence.message add column recipient_key text generated always as (lower(recipient)) stored;
create index message_by_recipient on correspondence.message (tenant_id, recipient_key, message_id);
