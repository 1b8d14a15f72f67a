-- How far each due date is claimed; claims withdrawn as a mistake are as if they had never been made.
create or replace view latefees.claimed with (security_invoker = true) as
select l.tenant_id,
       l.open_item_id,
       l.invoice_id,
       l.claim_id,
       l.since_on,
       l.through_on,
       l.exact,
       l.interest,
       l.indemnity
  from latefees.claim_line l
 where not exists (select 1
                     from latefees.claim_withdrawal w
                    where w.tenant_id = l.tenant_id
                      and w.claim_id = l.claim_id
                      and w.reopens);

grant select on latefees.claimed to encaisse_app;
