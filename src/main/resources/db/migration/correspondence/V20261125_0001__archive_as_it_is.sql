-- Mails are mostly base64 of files that are packed already: trying to compress them again costs more than the mail.
alter table correspondence.archive alter column content set storage external;
