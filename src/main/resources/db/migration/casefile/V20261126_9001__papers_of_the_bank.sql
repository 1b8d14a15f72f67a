-- What a bank says of a debit that came back, a mandate, and the proof that an invoice was deposited with a public buyer.
alter table casefile.document
    drop constraint document_kind_known,
    add constraint document_kind_known check (kind in ('contract', 'order', 'pro-forma', 'delivery-proof', 'transfer-order',
                                                       'cheque', 'receipt', 'return-receipt', 'invoice', 'reject-notice',
                                                       'mandate', 'deposit-proof', 'other'));
