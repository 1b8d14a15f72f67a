-- What the floors above may read of the receivables.

-- Every due date, open or settled. A left join, although each has its invoice: who does not ask for the number pays nothing for it.
create or replace view receivables.item with (security_invoker = true) as
select i.tenant_id,
       i.open_item_id,
       i.invoice_id,
       n.number,
       n.kind,
       i.entity_id,
       i.customer_id,
       i.issued_on,
       i.due_on,
       i.amount,
       i.currency,
       i.remaining,
       n.order_reference,
       c.invoice_id is not null as cancelled
  from receivables.open_item i
  left join receivables.invoice n
         on n.tenant_id = i.tenant_id
        and n.invoice_id = i.invoice_id
  left join receivables.cancellation c
         on c.tenant_id = i.tenant_id
        and c.invoice_id = i.invoice_id;

-- What is owed now, by the kept figure; credit notes that still give money back are in it, negative.
create or replace view receivables.open_now with (security_invoker = true) as
select i.tenant_id,
       i.open_item_id,
       i.invoice_id,
       n.number,
       n.kind,
       i.entity_id,
       i.customer_id,
       i.issued_on,
       i.due_on,
       i.amount,
       i.currency,
       i.remaining
  from receivables.open_item i
  left join receivables.invoice n
         on n.tenant_id = i.tenant_id
        and n.invoice_id = i.invoice_id
 where i.remaining <> 0;

-- Which money settled which due date; what was undone, and what undid it, is left out.
create or replace view receivables.settlement with (security_invoker = true) as
select a.tenant_id,
       a.open_item_id,
       a.payment_id,
       p.reference,
       p.received_on,
       a.amount
  from receivables.allocation a
  join receivables.payment p
         on p.tenant_id = a.tenant_id
        and p.payment_id = a.payment_id
 where a.reverses is null
   and not exists (select 1
                     from receivables.allocation undo
                    where undo.tenant_id = a.tenant_id
                      and undo.reverses = a.allocation_id);

-- Money received that settles nothing yet.
create or replace view receivables.unallocated_money with (security_invoker = true) as
select p.tenant_id,
       p.customer_id,
       p.currency,
       sum(p.unallocated)::bigint as amount
  from receivables.payment p
 where p.unallocated > 0
 group by p.tenant_id, p.customer_id, p.currency;

-- From which day on how much less was owed of a due date. Money counts from the day it came in, a credit note from the day
-- it was written, whenever they were set against the invoice; what was undone, and what undid it, is left out.
create or replace view receivables.relief with (security_invoker = true) as
select a.tenant_id,
       a.allocation_id,
       a.open_item_id,
       a.source,
       case a.source when 'payment' then p.received_on
                     when 'credit-note' then c.issued_on
                     else a.allocated_on end as counts_on,
       a.amount
  from receivables.allocation a
  left join receivables.payment p
         on p.tenant_id = a.tenant_id
        and p.payment_id = a.payment_id
  left join receivables.open_item c
         on c.tenant_id = a.tenant_id
        and c.open_item_id = a.credit_item_id
 where a.reverses is null
   and not exists (select 1
                     from receivables.allocation undo
                    where undo.tenant_id = a.tenant_id
                      and undo.reverses = a.allocation_id);

grant select on receivables.relief to encaisse_app;
grant select on receivables.item, receivables.open_now, receivables.settlement, receivables.unallocated_money to encaisse_app;

-- What was billed, credit notes negative. Interest and costs claimed for late payment are owed, but nothing was sold: neither
-- the claim is in it, nor what a credit note gave back of one. What was cancelled is taken back on the day of its cancellation.
create or replace view receivables.billed with (security_invoker = true) as
select i.tenant_id,
       i.entity_id,
       i.customer_id,
       i.issued_on,
       i.currency,
       i.amount
  from receivables.item i
 where i.kind in ('invoice', 'credit-note')
 union all
select c.tenant_id,
       c.entity_id,
       c.customer_id,
       c.issued_on,
       c.currency,
       a.amount
  from receivables.allocation a
  join receivables.item fees
         on fees.tenant_id = a.tenant_id
        and fees.open_item_id = a.open_item_id
        and fees.kind = 'late-fees'
  join receivables.open_item c
         on c.tenant_id = a.tenant_id
        and c.open_item_id = a.credit_item_id
 where a.source = 'credit-note'
   and a.reverses is null
   and not exists (select 1
                     from receivables.allocation undo
                    where undo.tenant_id = a.tenant_id
                      and undo.reverses = a.allocation_id)
 union all
select n.tenant_id,
       n.entity_id,
       n.customer_id,
       c.cancelled_on,
       n.currency,
       case n.kind when 'credit-note' then n.total else - n.total end
  from receivables.cancellation c
  join receivables.invoice n
    on n.tenant_id = c.tenant_id
   and n.invoice_id = c.invoice_id
 where n.kind in ('invoice', 'credit-note');
grant select on receivables.billed to encaisse_app;

-- Each payment of which something settles nothing yet.
create or replace view receivables.unplaced_payment with (security_invoker = true) as
select p.tenant_id,
       p.payment_id,
       p.customer_id,
       p.received_on,
       p.currency,
       p.unallocated
  from receivables.payment p
 where p.unallocated > 0;
grant select on receivables.unplaced_payment to encaisse_app;

-- Published: which due dates, still open, a payment was for that the bank gave back: a direct debit or a cheque.
create or replace view receivables.reject with (security_invoker = true) as
select distinct
       r.tenant_id,
       p.customer_id,
       a.open_item_id,
       r.reversed_on as rejected_on,
       r.reason = 'returned-debit' as direct_debit,
       case when r.bank_code in ('AM04', 'AC04', 'MD01', 'MD06') then r.bank_code else 'other' end as bank_code
  from receivables.payment_reversal r
  join receivables.payment p on p.tenant_id = r.tenant_id and p.payment_id = r.payment_id
  join receivables.allocation a on a.tenant_id = r.tenant_id and a.payment_id = r.payment_id and a.reverses is null
  join receivables.open_item i on i.tenant_id = a.tenant_id and i.open_item_id = a.open_item_id and i.remaining <> 0
 where r.reason in ('returned-debit', 'bounced-cheque');
grant select on receivables.reject to encaisse_app;
