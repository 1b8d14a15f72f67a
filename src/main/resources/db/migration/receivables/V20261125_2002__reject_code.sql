-- The bank's word for a payment that it gave back: AM04, AC04, MD01, MD06; null where it said nothing.
alter table receivables.payment_reversal
    add column bank_code text check (bank_code ~ '^[A-Z]{2}[0-9]{2}$');
