-- Published: the calls that were made to a customer, answered or not.
create or replace view calls.call_made with (security_invoker = true) as
select c.tenant_id,
       c.customer_id,
       c.made_on,
       c.made_at,
       c.reached
  from calls.call c
 where not c.incoming;
grant select on calls.call_made to encaisse_app;
