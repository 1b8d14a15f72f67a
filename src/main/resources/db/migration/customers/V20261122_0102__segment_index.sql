-- The segments in use are offered on every page of customers: one look per segment, not one per customer.
create index customer_by_segment on customers.customer (tenant_id, segment) where segment is not null;
