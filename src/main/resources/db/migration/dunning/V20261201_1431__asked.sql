-- What a step asks of its due date: what is owed, less what waits to be allocated and what is held of it. Null for thanks.
alter table dunning.action add column asked bigint;
