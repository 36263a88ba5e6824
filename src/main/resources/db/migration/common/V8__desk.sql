-- Requests that were carried out once, for a day. Both columns are SHA-256 hashes: of caller and key, and of what was asked for.
create table idempotency_key (
    id          varchar(64)  not null primary key,
    fingerprint varchar(64)  not null,
    location    varchar(300) not null,
    created_at  timestamp(6) with time zone not null,
    constraint idempotency_key_id_whole check (char_length(id) = 64),
    constraint idempotency_key_fingerprint_whole check (char_length(fingerprint) = 64)
);

create index idempotency_key_created_ix on idempotency_key (created_at);

-- Who moved a report or claim on its way to the public, when and why.
create table transition (
    id            uuid          not null primary key,
    report_id     varchar(100),
    claim_id      uuid,
    from_state    varchar(10)   not null,
    to_state      varchar(10)   not null,
    at            timestamp(6) with time zone not null,
    moved_by      varchar(300)  not null,
    reason        varchar(2000),
    embargo_until timestamp(6) with time zone,
    constraint transition_report_fk foreign key (report_id) references report (id),
    constraint transition_claim_fk foreign key (claim_id) references claim (id),
    constraint transition_report_or_claim check ((report_id is null) <> (claim_id is null)),
    constraint transition_moves check (from_state <> to_state),
    constraint transition_from_known check (from_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    constraint transition_to_known check (to_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint transition_reason_said check (reason <> '')
);

create index transition_report_ix on transition (report_id, at);
create index transition_claim_ix on transition (claim_id, at);

-- Changes of what the public sees that wait for a second editor: at most one of each thing. body is what was sent, as JSON.
create table proposal (
    id          uuid          not null primary key,
    collection  varchar(20)   not null,
    subject     varchar(100)  not null,
    version     integer       not null,
    body        varchar(200000) not null,
    proposed_by varchar(300)  not null,
    proposed_at timestamp(6) with time zone not null,
    constraint proposal_once unique (collection, subject),
    constraint proposal_version_positive check (version > 0),
    constraint proposal_collection_known check (collection in
        ('organisations', 'sources', 'technologies', 'regions', 'categories', 'targets', 'reports', 'claims'))
);

create index proposal_proposed_ix on proposal (proposed_at, id);
