-- What could not be done, and why (état des anomalies). One open anomaly per kind and subject: met again, it is only counted.
-- A cure is a row (who, when, why); the anomaly points at it, so that « open » is a condition an index can hold.
create table casefile.anomaly_cure (
    tenant_id uuid        not null,
    cure_id   uuid        not null,
    how       text        not null constraint anomaly_cure_how check (how in ('gone', 'by-hand')),
    reason    text        check (length(reason) between 1 and 500),
    cured_by  uuid,
    actor     text        not null,
    cured_at  timestamptz not null,
    constraint anomaly_cure_pk primary key (tenant_id, cure_id),
    constraint anomaly_cure_by_hand_says_why check (how <> 'by-hand' or reason is not null)
);

create table casefile.anomaly (
    tenant_id   uuid        not null,
    anomaly_id  uuid        not null,
    kind        text        not null check (length(kind) between 1 and 80),
    subject     text        not null check (length(subject) between 1 and 200),
    customer_id uuid,
    detail      jsonb       not null default '{}',
    cure_href   text        not null constraint anomaly_cure_is_here check (cure_href like '/%' and cure_href not like '//%'),
    watched     boolean     not null default false,
    since       timestamptz not null,
    last_at     timestamptz not null,
    times       int         not null default 1,
    cure_id     uuid,
    constraint anomaly_pk primary key (tenant_id, anomaly_id),
    constraint anomaly_customer foreign key (tenant_id, customer_id) references customers.customer (tenant_id, customer_id),
    constraint anomaly_cured_by foreign key (tenant_id, cure_id) references casefile.anomaly_cure (tenant_id, cure_id)
) with (fillfactor = 80); -- counting again touches no index: room on the page keeps it so
comment on column casefile.anomaly.watched is 'whoever raised it looks again and cures it: nobody has to say so by hand';
create unique index anomaly_open_once on casefile.anomaly (tenant_id, kind, subject) where cure_id is null;
create index anomaly_open on casefile.anomaly (tenant_id, kind, anomaly_id) where cure_id is null;
create index anomaly_newest on casefile.anomaly (tenant_id, anomaly_id) where cure_id is null;
create index anomaly_cured on casefile.anomaly (tenant_id, anomaly_id) where cure_id is not null;
create index anomaly_by_customer on casefile.anomaly (tenant_id, customer_id, anomaly_id);
create index anomaly_by_cure on casefile.anomaly (tenant_id, cure_id) where cure_id is not null;

do $$
declare t text;
begin
    foreach t in array array['anomaly', 'anomaly_cure'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert on casefile.%I to encaisse_app', t);
    end loop;
end $$;
grant update (customer_id, detail, cure_href, watched, last_at, times, cure_id) on casefile.anomaly to encaisse_app;
