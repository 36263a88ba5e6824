-- Statements of a dry run, as the public would read them.

create sequence import_statement_seq start with 1 increment by 50;
create table import_statement (
    number      bigint        not null primary key,
    job_id      uuid          not null,
    line        integer       not null,
    claim_key   varchar(201)  not null,
    target      varchar(100),
    target_name varchar(1000),
    effect      varchar(10)   not null,
    statement   varchar(8001) not null,
    constraint import_statement_job_fk foreign key (job_id) references import_job (id) on delete cascade,
    constraint import_statement_line_positive check (line > 0),
    constraint import_statement_effect_known check (effect in ('CREATED', 'CHANGED')),
    constraint import_statement_target_named check ((target is null) = (target_name is null))
);

create index import_statement_job_ix on import_statement (job_id, number);
create index import_statement_target_ix on import_statement (target);
