-- Other systems that are told what happened here: where, which events, and every telling with what became of it.
create table casefile.webhook (
    tenant_id  uuid        not null,
    webhook_id uuid        not null,
    url        text        not null check (length(url) between 8 and 500),
    secret     text        not null,
    events     text[]      not null,
    enabled    boolean     not null default true,
    created_by uuid,
    created_at timestamptz not null default now(),
    constraint webhook_pk primary key (tenant_id, webhook_id)
);

-- The body is kept as it was written, so that sending again sends the same.
create table casefile.webhook_delivery (
    tenant_id   uuid        not null,
    delivery_id uuid        not null,
    webhook_id  uuid        not null,
    event       text        not null,
    body        text        not null,
    state       text        not null check (state in ('waiting', 'delivered', 'failed')),
    attempts    int         not null default 0,
    next_at     timestamptz not null,
    last_at     timestamptz,
    answer      text,
    created_at  timestamptz not null default now(),
    constraint webhook_delivery_pk primary key (tenant_id, delivery_id),
    constraint webhook_delivery_webhook foreign key (tenant_id, webhook_id) references casefile.webhook (tenant_id, webhook_id)
);
create index webhook_delivery_waiting on casefile.webhook_delivery (tenant_id, next_at) where state = 'waiting';

do $$
declare t text;
begin
    foreach t in array array['webhook', 'webhook_delivery'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
grant update (url, events, enabled) on casefile.webhook to encaisse_app;
grant update (state, attempts, next_at, last_at, answer) on casefile.webhook_delivery to encaisse_app;

-- Whose deliveries wait, for the worker that serves everybody; it tells ids and nothing else.
create function casefile.tenants_with_deliveries(at timestamptz)
    returns table (tenant_id uuid)
    language sql stable security definer set search_path = pg_catalog as
$$
    select t.tenant_id
      from identity.tenants() t
     where exists (select 1
                     from casefile.webhook_delivery d
                    where d.tenant_id = t.tenant_id
                      and d.state = 'waiting'
                      and d.next_at <= at)
$$;
revoke all on function casefile.tenants_with_deliveries(timestamptz) from public;
grant execute on function casefile.tenants_with_deliveries(timestamptz) to encaisse_app;
