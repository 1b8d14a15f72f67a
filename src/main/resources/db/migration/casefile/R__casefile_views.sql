-- Published: what is suspended from which day to which day (both included; null = no end in sight). Filter by the date:
-- since <= :on and (until is null or until >= :on). A hold that was lifted ends on the day before. An amount names the part of
-- the open item that is held; null holds all of it.
create or replace view casefile.active_hold with (security_invoker = true) as
select h.tenant_id,
       h.hold_id,
       h.customer_id,
       h.open_item_id,
       h.kind,
       h.since,
       least(h.until, l.lifted_on - 1) as until,
       h.reason,
       h.amount,
       h.currency
  from casefile.hold h
  left join casefile.hold_lift l on l.tenant_id = h.tenant_id and l.hold_id = h.hold_id
 where l.lifted_on is null
    or l.lifted_on > h.since;
grant select on casefile.active_hold to encaisse_app;

-- Published: after what the chasing of an open item (null: of the whole customer) goes faster. Filter by the date: since <= :on.
create or replace view casefile.acceleration_in_force with (security_invoker = true) as
select a.tenant_id,
       a.acceleration_id,
       a.customer_id,
       a.open_item_id,
       a.kind,
       a.since
  from casefile.acceleration a
 where not exists (select 1
                     from casefile.acceleration_end e
                    where e.tenant_id = a.tenant_id
                      and e.acceleration_id = a.acceleration_id);
grant select on casefile.acceleration_in_force to encaisse_app;

-- Published: which papers there are for an open item (null: for the whole customer, every item of it included). A paper
-- about one due date of an invoice is about its others too.
create or replace view casefile.proof with (security_invoker = true) as
select distinct d.tenant_id,
       d.customer_id,
       coalesce(s.open_item_id, d.open_item_id) as open_item_id,
       d.kind
  from casefile.document d
  left join receivables.item i on i.tenant_id = d.tenant_id and i.open_item_id = d.open_item_id
  left join receivables.item s on s.tenant_id = i.tenant_id and s.invoice_id = i.invoice_id
 where not exists (select 1
                     from casefile.document_withdrawal w
                    where w.tenant_id = d.tenant_id
                      and w.document_id = d.document_id);
grant select on casefile.proof to encaisse_app;

-- Published: holds that somebody has ended, and from which day on they held nothing back any more. One that was lifted on
-- the very day it was placed never held anything.
create or replace view casefile.hold_lifted with (security_invoker = true) as
select h.tenant_id,
       h.hold_id,
       h.customer_id,
       h.open_item_id,
       h.kind,
       h.since,
       l.lifted_on
  from casefile.hold_lift l
  join casefile.hold h on h.tenant_id = l.tenant_id and h.hold_id = l.hold_id
 where l.lifted_on > h.since;
grant select on casefile.hold_lifted to encaisse_app;

-- Published: what is still to be done, so that a module finds the tasks of its purpose without knowing who asked for them.
create or replace view casefile.open_task with (security_invoker = true) as
select t.tenant_id,
       t.task_id,
       t.customer_id,
       t.kind,
       t.due_on,
       t.assignee_id,
       t.detail ->> 'purpose' as purpose,
       t.created_at,
       t.detail
  from casefile.task t
 where not exists (select 1
                     from casefile.task_completion c
                    where c.tenant_id = t.tenant_id
                      and c.task_id = t.task_id);
grant select on casefile.open_task to encaisse_app;

-- Published: what a structure wants done in the week before it chases, and who has done it in which week.
create or replace view casefile.blocking_point with (security_invoker = true) as
select p.tenant_id, p.entity_id, p.code, p.weekday
  from casefile.weekly_point p
 where p.enabled
   and p.blocks;
create or replace view casefile.ticked_point with (security_invoker = true) as
select t.tenant_id, t.entity_id, t.code, t.week, t.user_id, t.ticked_on
  from casefile.weekly_tick t;
grant select on casefile.blocking_point, casefile.ticked_point to encaisse_app;
