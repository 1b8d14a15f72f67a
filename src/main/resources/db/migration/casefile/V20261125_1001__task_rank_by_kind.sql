-- Which kinds of tasks there are is asked by each agenda that is opened; counting them all for that took longer than the page.
create index task_rank_by_kind on casefile.task_rank (tenant_id, kind);
