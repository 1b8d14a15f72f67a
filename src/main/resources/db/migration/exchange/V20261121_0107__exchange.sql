-- Files taken in, and what became of each of their lines.
create schema exchange;
grant usage on schema exchange to encaisse_app;
