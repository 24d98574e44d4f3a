-- What every row was, from when to when.
select 1;
