-- Published: what is suspended from which day to which day (both included; null = no end in sight). Filter by the date:
-- since <= :on and (until is null or until >= :on). A hold that was lifted ends on the day before.
create or replace view casefile.active_hold with (security_invoker = true) as
select h.tenant_id,
       h.hold_id,
       h.customer_id,
       h.open_item_id,
       h.kind,
       h.since,
       least(h.until, l.lifted_on - 1) as until,
       h.reason
  from casefile.hold h
  left join casefile.hold_lift l on l.tenant_id = h.tenant_id and l.hold_id = h.hold_id
 where l.lifted_on is null
    or l.lifted_on > h.since;
grant select on casefile.active_hold to encaisse_app;
