-- One row, locked by the copy of the service that deletes what is too old to be kept.
create table retention (
    id integer not null primary key,
    constraint retention_one_row check (id = 1)
);
insert into retention (id) values (1);
create index webhook_delivery_finished_ix on webhook_delivery (finished_at);
create index import_job_finished_ix on import_job (finished_at);
