-- The post is a room of its own. Rights, policies and indexes stay on the tables.
create schema post;
grant usage on schema post to encaisse_app;
alter table correspondence.print_batch set schema post;
alter table correspondence.print_letter set schema post;
alter table correspondence.posting set schema post;
alter table correspondence.receipt set schema post;
