-- What the floors above may read of the customers.
create or replace view customers.directory with (security_invoker = true) as
select c.tenant_id,
       c.customer_id,
       c.entity_id,
       c.code,
       c.name,
       c.language,
       c.country,
       c.profile,
       c.segment,
       c.payment_method,
       c.collector_id,
       c.search
  from customers.customer c;

-- One row per customer that can be written to: whoever receives the reminders, else the first contact with an e-mail.
-- An address that is known to be wrong is nobody's.
create or replace view customers.reminder_address with (security_invoker = true) as
select distinct on (k.tenant_id, k.customer_id)
       k.tenant_id,
       k.customer_id,
       k.contact_id,
       k.name,
       k.email,
       k.telephone
  from customers.contact k
  left join customers.contact_role r
         on r.tenant_id = k.tenant_id
        and r.contact_id = k.contact_id
        and r.role = 'reminders'
 where k.email is not null
   and not exists (select 1
                     from customers.contact_datum w
                    where w.tenant_id = k.tenant_id
                      and w.contact_id = k.contact_id
                      and w.datum = 'email'
                      and w.mark = 'wrong')
 order by k.tenant_id, k.customer_id, (r.role is null), k.position, k.contact_id;

grant select on customers.directory, customers.reminder_address to encaisse_app;
