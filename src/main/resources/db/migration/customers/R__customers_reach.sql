-- Published: whether a customer can be written to by e-mail and called. What is known to be wrong reaches nobody; contact_id is the one to complete:
-- whoever receives the reminders, else the first. No row: nobody is known there.
create or replace view customers.reach with (security_invoker = true) as
select k.tenant_id,
       k.customer_id,
       (array_agg(k.contact_id order by (r.role is null), k.position, k.contact_id))[1] as contact_id,
       bool_or(k.email is not null and e.datum is null) as by_email,
       bool_or(k.telephone is not null and t.datum is null) as by_telephone
  from customers.contact k
  left join customers.contact_role r
         on r.tenant_id = k.tenant_id
        and r.contact_id = k.contact_id
        and r.role = 'reminders'
  left join customers.contact_datum e
         on e.tenant_id = k.tenant_id
        and e.contact_id = k.contact_id
        and e.datum = 'email'
        and e.mark = 'wrong'
  left join customers.contact_datum t
         on t.tenant_id = k.tenant_id
        and t.contact_id = k.contact_id
        and t.datum = 'telephone'
        and t.mark = 'wrong'
 group by k.tenant_id, k.customer_id;
grant select on customers.reach to encaisse_app;
