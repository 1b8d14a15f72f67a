-- The point before which nobody is chased (reference E1, N3 before N4): the mails of the week's round wait until it is ticked.
alter table casefile.weekly_point add column blocks boolean not null default false;
