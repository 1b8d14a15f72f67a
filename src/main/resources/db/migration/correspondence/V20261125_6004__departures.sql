-- What left when, for the floors above that count it.
create index message_sent on correspondence.message (tenant_id, sent_at) where sent_at is not null;
create view correspondence.departure with (security_invoker = true) as
select m.tenant_id, m.message_id, m.customer_id, m.channel, m.purpose, m.state, m.sent_at
  from correspondence.message m
 where m.sent_at is not null;
grant select on correspondence.departure to encaisse_app;
