-- What falls due next, in order of its day, without reading what fell due before.
create index open_item_to_come on receivables.open_item (tenant_id, due_on, open_item_id) where remaining > 0;
