-- Which due dates an entry of the journal is about, for the chronology of an invoice: a reminder speaks of several. A way to
-- find entries, not a fact of its own: what an entry says stands in the entry, which the chain seals.
create table casefile.journal_item (
    tenant_id    uuid not null,
    entry_id     uuid not null,
    open_item_id uuid not null,
    constraint journal_item_pk primary key (tenant_id, entry_id, open_item_id),
    constraint journal_item_entry foreign key (tenant_id, entry_id) references casefile.journal (tenant_id, entry_id),
    constraint journal_item_item foreign key (tenant_id, open_item_id) references receivables.open_item (tenant_id, open_item_id)
);
create index journal_item_by_item on casefile.journal_item (tenant_id, open_item_id, entry_id);
alter table casefile.journal_item enable row level security;
create policy tenant_only on casefile.journal_item using (tenant_id = (select platform.current_tenant()));
grant select, insert on casefile.journal_item to encaisse_app;

-- What was written before.
insert into casefile.journal_item (tenant_id, entry_id, open_item_id)
select j.tenant_id, j.entry_id, j.open_item_id
  from casefile.journal j
  join receivables.open_item o on o.tenant_id = j.tenant_id and o.open_item_id = j.open_item_id
 where j.open_item_id is not null;
