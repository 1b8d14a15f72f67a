-- Who is at it: a task opened by somebody is his for a quarter of an hour, so that two do not telephone the same debtor.
create table casefile.task_claim (
    tenant_id  uuid        not null,
    task_id    uuid        not null,
    claimed_by uuid        not null,
    person     text        not null,
    claimed_at timestamptz not null,
    until      timestamptz not null,
    constraint task_claim_pk primary key (tenant_id, task_id),
    constraint task_claim_task foreign key (tenant_id, task_id) references casefile.task (tenant_id, task_id) on delete cascade,
    constraint task_claim_person foreign key (tenant_id, claimed_by) references identity.app_user (tenant_id, user_id)
);

-- Where each task that is still to be done stands in the agenda (decision 5). Sizes and points are in millionths.
-- Kept: what is at stake and whose customer it is, as of ranked_on; null there: to be asked again.
create table casefile.task_rank (
    tenant_id    uuid   not null,
    task_id      uuid   not null,
    customer_id  uuid   not null,
    entity_id    uuid   not null,
    code         text collate "C" not null,
    kind         text   not null,
    due_on       date   not null,
    assignee_id  uuid,
    collector_id uuid,
    urgency      int    not null,
    stake        bigint,
    currency     char(3),
    oldest_due   date,
    size         bigint not null default 0,
    weighted     bigint not null default 0,
    ranked_on    date,
    whose        uuid   generated always as (coalesce(assignee_id, collector_id)) stored,
    by_score     bigint generated always as (- weighted - urgency * 1000000::bigint) stored,
    by_size      bigint generated always as (- size) stored,
    constraint task_rank_pk primary key (tenant_id, task_id),
    constraint task_rank_task foreign key (tenant_id, task_id) references casefile.task (tenant_id, task_id) on delete cascade
);
create index task_rank_order on casefile.task_rank (tenant_id, by_score, by_size, due_on, code, task_id);
create index task_rank_mine on casefile.task_rank (tenant_id, whose, by_score, by_size, due_on, code, task_id);
create index task_rank_stale on casefile.task_rank (tenant_id, ranked_on);
create index task_rank_by_customer on casefile.task_rank (tenant_id, customer_id);

do $$
declare t text;
begin
    foreach t in array array['task_claim', 'task_rank'] loop
        execute format('alter table casefile.%I enable row level security', t);
        execute format('create policy tenant_only on casefile.%I using (tenant_id = (select platform.current_tenant()))', t);
        execute format('grant select, insert, update, delete on casefile.%I to encaisse_app', t);
    end loop;
end $$;

-- The views are (re)made after all migrations: here the table itself.
insert into casefile.task_rank
       (tenant_id, task_id, customer_id, entity_id, code, kind, due_on, assignee_id, collector_id, urgency)
select t.tenant_id, t.task_id, t.customer_id, d.entity_id, d.code, t.kind, t.due_on, t.assignee_id, d.collector_id, t.urgency
  from casefile.task t
  join customers.customer d on d.tenant_id = t.tenant_id and d.customer_id = t.customer_id
 where not exists (select 1
                     from casefile.task_completion c
                    where c.tenant_id = t.tenant_id
                      and c.task_id = t.task_id);

-- What an organisation counts as one point of stake, per currency; without a line: 10 000, or 1 000 000 where there are no cents.
create table casefile.stake_divisor (
    tenant_id uuid    not null,
    currency  char(3) not null,
    divisor   bigint  not null check (divisor between 1 and 1000000000000),
    constraint stake_divisor_pk primary key (tenant_id, currency)
);
alter table casefile.stake_divisor enable row level security;
create policy tenant_only on casefile.stake_divisor using (tenant_id = (select platform.current_tenant()));
grant select, insert, update on casefile.stake_divisor to encaisse_app;
