-- The review of a month asks what came up in it, open or cured.
create index anomaly_by_since on casefile.anomaly (tenant_id, since);
