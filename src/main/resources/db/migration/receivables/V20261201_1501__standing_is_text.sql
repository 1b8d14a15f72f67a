-- A cluster plans no function with parameters over spread tables: what stood open on a day is written out in the statements.
drop function receivables.standing(date);
drop function receivables.standing_by_due(date);
