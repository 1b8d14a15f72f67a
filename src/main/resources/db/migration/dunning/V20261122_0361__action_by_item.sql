-- An open item taken away looks for the actions taken on it: 18 884 items of a demonstration cost 2.9 s without, 0.7 s with.
create index action_by_item on dunning.action (tenant_id, open_item_id);
