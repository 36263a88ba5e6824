-- Imports, and what was wrong with them. slot lets one at a time run, in all copies of the service; alive_at tells when the copy
-- that runs it was last heard of.
create table import_job (
    id           uuid         not null primary key,
    format       varchar(10)  not null,
    dry_run      boolean      not null,
    note         varchar(2000),
    state        varchar(10)  not null,
    slot         integer,
    sha256       varchar(64)  not null,
    size_bytes   bigint       not null,
    requested_by varchar(300) not null,
    received_at  timestamp(6) with time zone not null,
    started_at   timestamp(6) with time zone,
    finished_at  timestamp(6) with time zone,
    alive_at     timestamp(6) with time zone not null,
    rows_read    integer      not null,
    rows_handled integer      not null,
    rows_total   integer,
    counts       varchar(2000),
    fault_count  integer      not null,
    failure      varchar(500),
    constraint import_job_one_at_a_time unique (slot),
    constraint import_job_slot_one check (slot = 1),
    constraint import_job_format_known check (format in ('YAML', 'CSV', 'NDJSON')),
    constraint import_job_state_known check (state in
        ('RECEIVED', 'CHECKING', 'WRITING', 'DONE', 'REFUSED', 'FAILED')),
    constraint import_job_slot_while_it_runs check (
        (slot is not null) = (state in ('RECEIVED', 'CHECKING', 'WRITING'))),
    constraint import_job_finished_when_over check (
        (finished_at is null) = (state in ('RECEIVED', 'CHECKING', 'WRITING'))),
    constraint import_job_failure_when_failed check ((failure is not null) = (state = 'FAILED')),
    constraint import_job_sha256_whole check (char_length(sha256) = 64),
    constraint import_job_size_not_negative check (size_bytes >= 0),
    constraint import_job_rows_not_negative check (rows_read >= 0 and rows_handled >= 0 and rows_total >= 0),
    constraint import_job_faults_not_negative check (fault_count >= 0)
);

create index import_job_received_ix on import_job (received_at, id);

create sequence import_fault_seq start with 1 increment by 50;
create table import_fault (
    number   bigint       not null primary key,
    job_id   uuid         not null,
    line     integer      not null,
    field    varchar(300),
    text     varchar(101),
    reason   varchar(1000) not null,
    expected varchar(1000) not null,
    constraint import_fault_job_fk foreign key (job_id) references import_job (id) on delete cascade,
    constraint import_fault_line_positive check (line > 0)
);

create index import_fault_job_ix on import_fault (job_id, number);
