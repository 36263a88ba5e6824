-- One row, locked by the copy of the service that deletes what is too old to be kept. log_begins_at is the moment up to which the
-- change log was deleted: it tells nothing of what was changed until then.
create table retention (
    id            integer not null primary key,
    log_begins_at timestamp(6) with time zone default timestamp with time zone '1900-01-01 00:00:00+00' not null,
    constraint retention_one_row check (id = 1)
);
insert into retention (id) values (1);
create index webhook_delivery_finished_ix on webhook_delivery (finished_at);
create index import_job_finished_ix on import_job (finished_at);
