-- Webhooks are a room of their own. Rights, policies and indexes stay on the tables.
create schema webhooks;
grant usage on schema webhooks to encaisse_app;
alter table casefile.webhook set schema webhooks;
alter table casefile.webhook_delivery set schema webhooks;
alter function casefile.tenants_with_deliveries(timestamptz) set schema webhooks;

create or replace function webhooks.tenants_with_deliveries(at timestamptz)
    returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id
      from identity.tenants() t
     where exists (select 1
                     from webhooks.webhook_delivery d
                    where d.tenant_id = t.tenant_id
                      and d.state = 'waiting'
                      and d.next_at <= at)
$$;
