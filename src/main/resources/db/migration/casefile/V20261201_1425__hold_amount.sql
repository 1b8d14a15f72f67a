-- A hold may name the part of an open item that it suspends: what is disputed of it, the rest being chased.
alter table casefile.hold
  add column amount bigint,
  add column currency char(3),
  add constraint hold_part check ((amount is null) = (currency is null)
                                  and (amount is null or (amount > 0 and open_item_id is not null)));
