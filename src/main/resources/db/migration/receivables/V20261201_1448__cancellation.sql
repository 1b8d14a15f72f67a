-- An invoice or credit note that the accounts cancelled. The document stays; a row says when, why and by whom, and an
-- allocation of its own brings each of its due dates to nothing, so that the balance of an earlier day is what it was.
create table receivables.cancellation (
    tenant_id    uuid        not null,
    invoice_id   uuid        not null,
    cancelled_on date        not null,
    reason       text        not null check (length(reason) between 1 and 500),
    recorded_by  uuid,
    recorded_at  timestamptz not null default now(),
    constraint cancellation_pk primary key (tenant_id, invoice_id),
    constraint cancellation_invoice foreign key (tenant_id, invoice_id) references receivables.invoice (tenant_id, invoice_id)
);
alter table receivables.cancellation enable row level security;
create policy tenant_only on receivables.cancellation using (tenant_id = platform.current_tenant());
grant select, insert on receivables.cancellation to encaisse_app;

alter table receivables.allocation drop constraint allocation_source_check;
alter table receivables.allocation add constraint allocation_source_check
    check (source in ('payment', 'credit-note', 'accounting', 'cancellation'));
