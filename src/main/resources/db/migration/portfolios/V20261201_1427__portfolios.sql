-- Portfolios are a room of their own. Rights, policies and indexes stay on the tables.
create schema portfolios;
grant usage on schema portfolios to encaisse_app;
alter table casefile.portfolio_rule set schema portfolios;
alter table casefile.hand_over set schema portfolios;
