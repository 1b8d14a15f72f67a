-- What follows from a promise or from announced money is kept by the casefile, for every room alike.
alter table arrangements.consequence set schema casefile;
alter table casefile.consequence rename to follow;
alter table casefile.follow rename constraint consequence_pk to follow_pk;
