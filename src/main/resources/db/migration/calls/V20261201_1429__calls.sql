-- Calls are a room of their own. Rights, policies and indexes stay on the tables. What was written down of a call keeps its
-- words (casefile.call-made, casefile.call-back): they are data.
create schema calls;
grant usage on schema calls to encaisse_app;
alter table casefile.call set schema calls;
alter table casefile.call_consequence set schema calls;
alter view if exists casefile.call_made set schema calls;
