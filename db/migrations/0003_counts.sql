-- Stored counts, kept true by the database itself.
select 1;
