-- A run reads every open due date in the order of their customers: with the invoice's id in it, from the index alone.
drop index receivables.open_item_still_open;
create index open_item_still_open on receivables.open_item (tenant_id, customer_id, open_item_id)
    include (invoice_id, entity_id, issued_on, due_on, amount, currency, remaining) where remaining <> 0;
