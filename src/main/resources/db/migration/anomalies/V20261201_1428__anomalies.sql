-- Anomalies are a room of their own. Rights, policies and indexes stay on the tables.
create schema anomalies;
grant usage on schema anomalies to encaisse_app;
alter table casefile.anomaly_cure set schema anomalies;
alter table casefile.anomaly set schema anomalies;
