-- Reminders, what is written to a debtor, are a room of their own. Rights, policies and indexes stay on the tables.
create schema reminders;
grant usage on schema reminders to encaisse_app;
alter table dunning.letter_by_hand set schema reminders;
alter table dunning.campaign set schema reminders;
alter table dunning.campaign_recipient set schema reminders;
