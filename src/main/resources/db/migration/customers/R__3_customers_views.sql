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
       c.search,
       c.sector,
       c.nature = 'internal' as internal,
       c.nature
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

-- Every contact by whom a customer may be reached otherwise than by e-mail, by letter or text message. What is known to be
-- wrong is not there, nor the telephone of who wants no text messages.
create or replace view customers.other_way with (security_invoker = true) as
select k.tenant_id,
       k.customer_id,
       k.contact_id,
       k.name,
       case when t.mark = 'wrong'
              or o.kind is not null then null else k.telephone end as telephone,
       case when a.mark = 'wrong' then null else k.street end as street,
       case when a.mark = 'wrong' then null else k.postal_code end as postal_code,
       case when a.mark = 'wrong' then null else k.city end as city,
       coalesce(k.country, c.country) as country,
       r.role is not null as for_reminders,
       k.position
  from customers.contact k
  join customers.customer c on c.tenant_id = k.tenant_id and c.customer_id = k.customer_id
  left join customers.contact_datum t
         on t.tenant_id = k.tenant_id and t.contact_id = k.contact_id and t.datum = 'telephone'
  left join customers.contact_datum a
         on a.tenant_id = k.tenant_id and a.contact_id = k.contact_id and a.datum = 'address'
  left join customers.opposition o
         on o.tenant_id = k.tenant_id and o.customer_id = k.customer_id and o.kind = 'sms'
  left join customers.contact_role r
         on r.tenant_id = k.tenant_id and r.contact_id = k.contact_id and r.role = 'reminders'
 where k.telephone is not null
    or k.street is not null;

grant select on customers.directory, customers.reminder_address, customers.other_way to encaisse_app;

-- Whose contact details want a look: no address to write to, something marked, or nothing checked within the months that
-- the closest review rule gives (twelve without one). Never checked counts as checked in 1900. Ask for the columns needed:
-- what is not asked for is not looked up.
create or replace view customers.contact_to_review with (security_invoker = true) as
select c.tenant_id,
       c.customer_id,
       c.entity_id,
       c.collector_id,
       c.code,
       c.name,
       c.segment,
       coalesce((select r.months
                   from customers.review_rule r
                  where r.tenant_id = c.tenant_id
                    and (r.entity_id is null or r.entity_id = c.entity_id)
                    and (r.segment is null or r.segment = c.segment)
                  order by (r.segment is null), (r.entity_id is null)
                  limit 1), 12) as months,
       not exists (select 1
                     from customers.contact k
                    where k.tenant_id = c.tenant_id
                      and k.customer_id = c.customer_id
                      and k.email is not null
                      and not exists (select 1
                                        from customers.contact_datum w
                                       where w.tenant_id = k.tenant_id
                                         and w.contact_id = k.contact_id
                                         and w.datum = 'email'
                                         and w.mark = 'wrong')) as without_email,
       exists (select 1
                 from customers.contact k
                 join customers.contact_datum d on d.tenant_id = k.tenant_id and d.contact_id = k.contact_id
                where k.tenant_id = c.tenant_id
                  and k.customer_id = c.customer_id
                  and d.mark is not null) as marked,
       (select min(coalesce(d.checked_on, date '1900-01-01'))
          from customers.contact k
         cross join (values ('email'), ('telephone')) v (datum)
          left join customers.contact_datum d
                 on d.tenant_id = k.tenant_id
                and d.contact_id = k.contact_id
                and d.datum = v.datum
         where k.tenant_id = c.tenant_id
           and k.customer_id = c.customer_id
           and case v.datum when 'email' then k.email else k.telephone end is not null) as oldest_check
  from customers.customer c;
grant select on customers.contact_to_review to encaisse_app;
