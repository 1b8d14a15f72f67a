-- Published: the letters on paper, for whoever prints and posts them.
create or replace view correspondence.letter with (security_invoker = true) as
select m.tenant_id,
       m.message_id,
       m.customer_id,
       m.entity_id,
       m.channel,
       m.purpose,
       m.recipient_name,
       m.recipient,
       m.subject,
       m.business_date,
       m.state
  from correspondence.message m
 where m.channel in ('letter', 'registered-letter');
grant select on correspondence.letter to encaisse_app;
