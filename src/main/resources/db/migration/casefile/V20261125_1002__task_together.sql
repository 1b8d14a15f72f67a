-- Tasks that one act answers stand on one line of the agenda: the calls to make to a customer, whoever asked for them; what
-- asks for the same visit or the same decision. Kept with the rank: which of them stands there, and how many behind it.
alter table casefile.task_rank
    add column together text,
    add column behind   boolean not null default false,
    add column leads    int     not null default 0;

update casefile.task_rank r
   set together = case when t.detail ->> 'channel' = '@channel.phone' then 'phone' else t.detail ->> 'purpose' end,
       ranked_on = null
  from casefile.task t
 where t.tenant_id = r.tenant_id
   and t.task_id = r.task_id
   and (t.detail ->> 'channel' = '@channel.phone' or t.detail ->> 'purpose' is not null);

create index task_rank_together on casefile.task_rank (tenant_id, customer_id, together) where together is not null;
