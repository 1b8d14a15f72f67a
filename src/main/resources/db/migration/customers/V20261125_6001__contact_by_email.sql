-- Whose address wrote to us, or sent our mail back. A column and not an expression: under row-level security no index over
-- lower(…) is used, for that function is not leakproof.
alter table customers.contact add column email_key text generated always as (lower(email)) stored;
create index contact_by_email on customers.contact (tenant_id, email_key) where email_key is not null;
