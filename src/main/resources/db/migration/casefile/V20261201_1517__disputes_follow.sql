-- The holds of a dispute were named in the task that settles it, parted by blanks; they follow from it now.
insert into casefile.follow (tenant_id, subject_id, kind, ref)
select t.tenant_id, t.task_id, 'hold', h.id
  from casefile.task t
 cross join lateral regexp_split_to_table(t.detail ->> 'holds', ' ') as h (id)
 where t.kind = 'casefile.settle-dispute'
   and t.detail ->> 'holds' is not null
   and h.id <> ''
    on conflict do nothing;
