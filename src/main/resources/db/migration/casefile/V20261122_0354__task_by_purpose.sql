-- Tasks of a purpose are few among many: found without reading the others.
create index task_by_purpose on casefile.task (tenant_id, (detail ->> 'purpose')) where detail ->> 'purpose' is not null;
