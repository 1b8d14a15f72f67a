-- The receipt of a registered letter, read in, is a paper of its own kind; so is the copy of an invoice, which goes with mails.
alter table casefile.document
    drop constraint document_kind_check,
    add constraint document_kind_known check (kind in ('contract', 'order', 'pro-forma', 'delivery-proof', 'transfer-order',
                                                       'cheque', 'receipt', 'return-receipt', 'invoice', 'other'));
