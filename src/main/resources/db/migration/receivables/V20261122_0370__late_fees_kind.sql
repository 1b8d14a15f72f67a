-- Interest and costs claimed for late payment are a receivable of a kind of their own.
alter table receivables.invoice drop constraint invoice_kind_check;
alter table receivables.invoice add constraint invoice_kind_check check (kind in ('invoice', 'credit-note', 'late-fees'));
