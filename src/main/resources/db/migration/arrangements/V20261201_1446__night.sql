-- How far the night got is told in one place.
drop table arrangements.judged_day;
