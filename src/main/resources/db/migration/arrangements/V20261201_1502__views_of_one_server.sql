-- A part of a view that is looked up row by row does not say its tenant as a value, and a cluster could not send it
-- anywhere: the last state is joined, by there being none after it.
create or replace view arrangements.promise_now with (security_invoker = true) as
select p.tenant_id,
       p.promise_id,
       p.customer_id,
       p.amount,
       p.currency,
       p.means,
       p.made_on,
       p.due_on,
       p.tolerated_until,
       p.contact_id,
       p.promised_by,
       p.collector_id,
       p.recorded_by,
       p.note,
       p.items_named,
       p.replaces,
       p.renewal,
       o.seq,
       o.state,
       o.received,
       o.judged_on,
       o.reason
  from arrangements.promise p
  join arrangements.promise_outcome o
    on o.tenant_id = p.tenant_id
   and o.promise_id = p.promise_id
 where not exists (select 1
                     from arrangements.promise_outcome later
                    where later.tenant_id = o.tenant_id
                      and later.promise_id = o.promise_id
                      and later.seq > o.seq);

create or replace view arrangements.announced_now with (security_invoker = true) as
select a.tenant_id,
       a.announced_id,
       a.customer_id,
       a.kind,
       a.amount,
       a.currency,
       a.means,
       a.announced_on,
       a.reference,
       a.promise_id,
       a.contact_id,
       a.collector_id,
       a.recorded_by,
       a.courier_id,
       a.receipt,
       a.note,
       last.kind as state,
       last.happened_on as state_on,
       coalesce(visit.visit_on, a.expected_on) as expected_on,
       case when visit.visit_on is null then a.expected_at else visit.visit_at end as expected_at,
       papers.announced_id is not null as document,
       items.announced_id is not null as items_known
  from arrangements.announced_payment a
  join arrangements.announced_event last
    on last.tenant_id = a.tenant_id
   and last.announced_id = a.announced_id
   and last.kind not in ('document', 'invoices')
  left join (select e.tenant_id, e.announced_id, max(e.seq) as seq
               from arrangements.announced_event e
              where e.visit_on is not null
              group by e.tenant_id, e.announced_id) agreed
         on agreed.tenant_id = a.tenant_id
        and agreed.announced_id = a.announced_id
  left join arrangements.announced_event visit
         on visit.tenant_id = a.tenant_id
        and visit.announced_id = a.announced_id
        and visit.seq = agreed.seq
  left join (select distinct d.tenant_id, d.announced_id
               from arrangements.announced_event d
              where d.kind = 'document') papers
         on papers.tenant_id = a.tenant_id
        and papers.announced_id = a.announced_id
  left join (select distinct i.tenant_id, i.announced_id
               from arrangements.announced_item i) items
         on items.tenant_id = a.tenant_id
        and items.announced_id = a.announced_id
 where not exists (select 1
                     from arrangements.announced_event later
                    where later.tenant_id = last.tenant_id
                      and later.announced_id = last.announced_id
                      and later.seq > last.seq
                      and later.kind not in ('document', 'invoices'));
