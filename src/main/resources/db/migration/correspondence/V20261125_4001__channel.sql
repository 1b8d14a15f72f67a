-- By which way a message goes. A letter is written and archived, then printed, then posted: posted is sent.
alter table correspondence.message
    drop constraint message_channel_check,
    add constraint message_channel_known check (channel in ('email', 'letter', 'registered-letter', 'sms')),
    add column replaced_channel text,
    add constraint message_replaced_channel_known check (replaced_channel in ('email', 'letter', 'registered-letter', 'sms')),
    drop constraint message_state_check,
    add constraint message_state_known check (state in ('reserved', 'written', 'printed', 'sending', 'sent', 'failed',
                                                        'ambiguous', 'bounced', 'dropped'));
create index message_on_paper on correspondence.message (tenant_id, state, entity_id, message_id)
    where state in ('written', 'printed');

-- What the bytes are: a mail, a PDF, the words of a text message.
alter table correspondence.archive add column media_type text not null default 'message/rfc822';
