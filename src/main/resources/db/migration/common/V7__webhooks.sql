-- What happened that the public sees, in order, and kept for good; due_at is the moment from which it is public. An event and
-- the change it tells of are written in one transaction. Numbers are given under the lock of dataset_revision, and never twice.
create sequence public_event_seq start with 1 increment by 1;
create table public_event (
    number      bigint       not null primary key,
    type        varchar(20)  not null,
    collection  varchar(20)  not null,
    subject     varchar(100) not null,
    revision    integer      not null,
    due_at      timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    handed_on   boolean      default false not null,
    constraint public_event_number_positive check (number > 0),
    constraint public_event_type_known check (type in
        ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'REPORT_PUBLISHED', 'REPORT_CORRECTED',
         'REPORT_RETRACTED', 'THING_CHANGED')),
    constraint public_event_collection_known check (collection in
        ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS')),
    constraint public_event_type_fits check (
        case when collection = 'CLAIMS' then type like 'CLAIM%'
             when collection = 'REPORTS' then type like 'REPORT%'
             else type = 'THING_CHANGED' end),
    constraint public_event_revision_positive check (revision > 0)
);

create index public_event_due_ix on public_event (handed_on, due_at, number);
create index public_event_subject_ix on public_event (collection, subject, number);

-- Who is told of public events. The secret signs what is sent, so it has to be readable here.
create table webhook (
    id                    uuid          not null primary key,
    label                 varchar(200)  not null,
    url                   varchar(2000) not null,
    active                boolean       not null,
    gone_at               timestamp(6) with time zone,
    secret                varchar(100)  not null,
    previous_secret       varchar(100),
    previous_secret_until timestamp(6) with time zone,
    created_at            timestamp(6) with time zone not null,
    created_by            varchar(300)  not null,
    constraint webhook_url_web check (url like 'https://%' or url like 'http://%'),
    constraint webhook_gone_inactive check (gone_at is null or not active),
    constraint webhook_secret_form check (secret like 'whsec_%'),
    constraint webhook_previous_secret_form check (previous_secret like 'whsec_%'),
    constraint webhook_previous_secret_ends check ((previous_secret is null) = (previous_secret_until is null))
);

create table webhook_type (
    webhook_id uuid        not null,
    type       varchar(20) not null,
    primary key (webhook_id, type),
    constraint webhook_type_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_type_known check (type in
        ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'REPORT_PUBLISHED', 'REPORT_CORRECTED',
         'REPORT_RETRACTED', 'THING_CHANGED'))
);

create table webhook_collection (
    webhook_id uuid        not null,
    collection varchar(20) not null,
    primary key (webhook_id, collection),
    constraint webhook_collection_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_collection_known check (collection in
        ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS'))
);

-- The delivery of one event to one webhook. Whoever sends it holds a lease meanwhile, and no lock.
create table webhook_delivery (
    id              uuid         not null primary key,
    webhook_id      uuid         not null,
    event_number    bigint       not null,
    type            varchar(20)  not null,
    collection      varchar(20)  not null,
    subject         varchar(100) not null,
    revision        integer      not null,
    happened_at     timestamp(6) with time zone not null,
    state           varchar(10)  not null,
    attempts        integer      not null,
    next_attempt_at timestamp(6) with time zone,
    last_attempt_at timestamp(6) with time zone,
    status          integer,
    outcome         varchar(500),
    finished_at     timestamp(6) with time zone,
    lease           uuid,
    leased_until    timestamp(6) with time zone,
    constraint webhook_delivery_once unique (webhook_id, event_number),
    constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_event_fk foreign key (event_number) references public_event (number),
    constraint webhook_delivery_state_known check (state in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
    constraint webhook_delivery_attempts_not_negative check (attempts >= 0),
    constraint webhook_delivery_next_while_pending check ((state = 'PENDING') = (next_attempt_at is not null)),
    constraint webhook_delivery_finished_unless_pending check ((state = 'PENDING') = (finished_at is null)),
    constraint webhook_delivery_lease_whole check ((lease is null) = (leased_until is null)),
    constraint webhook_delivery_lease_while_pending check (lease is null or state = 'PENDING')
);

create index webhook_delivery_next_ix on webhook_delivery (state, webhook_id, next_attempt_at);
create index webhook_delivery_subject_ix on webhook_delivery (webhook_id, collection, subject, event_number);
create index webhook_delivery_event_ix on webhook_delivery (event_number);

-- One row, locked by the copy of the service that hands events on, so that they are handed on in order.
create table webhook_dispatch (
    id integer not null primary key,
    constraint webhook_dispatch_one_row check (id = 1)
);
insert into webhook_dispatch (id) values (1);
