-- One row for each moment of change_log, with a random number that no other database has. Whoever follows the log remembers the last
-- mark that it has seen: where that is missing, the database was restored to a time before it, or is another one.
create table change_mark (
    changed_at timestamp(6) with time zone not null primary key,
    mark       uuid not null
);
