-- Money that turned out not to have come: returned direct debits, cheques that bounced, and why.
create or replace view receivables.returned_payment with (security_invoker = true) as
select r.tenant_id,
       r.payment_id,
       p.customer_id,
       p.amount,
       p.currency,
       p.received_on,
       r.reversed_on,
       r.reason,
       r.note,
       r.bank_code
  from receivables.payment_reversal r
  join receivables.payment p
         on p.tenant_id = r.tenant_id
        and p.payment_id = r.payment_id
 where r.reason in ('returned-debit', 'bounced-cheque');
grant select on receivables.returned_payment to encaisse_app;
