-- How many spellings of names a file had beside the first of each customer.
alter table exchange.import add column other_names bigint not null default 0;
