-- Evidence that a source shows for a claim, in order.
create table claim_evidence (
    claim_id     uuid        not null,
    position     integer     not null,
    kind         varchar(15) not null,
    title        varchar(500),
    url          varchar(2000),
    archived_url varchar(2000),
    sha256       varchar(64),
    identifier   varchar(300),
    primary key (claim_id, position),
    constraint claim_evidence_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint claim_evidence_position_not_negative check (position >= 0),
    constraint claim_evidence_kind_known check (kind in
        ('DOCUMENT', 'ANALYSIS', 'IMAGE', 'RECORDING', 'MESSAGE', 'POST', 'INDICATOR', 'SAMPLE', 'VULNERABILITY', 'DATA')),
    constraint claim_evidence_identified check (coalesce(title, url, archived_url, sha256, identifier) is not null),
    constraint claim_evidence_sha256_length check (char_length(sha256) = 64)
);

create index claim_evidence_identifier_ix on claim_evidence (identifier, claim_id);

create table claim_evidence_version (
    claim_id     uuid    not null,
    position     integer not null,
    kind         varchar(15),
    title        varchar(500),
    url          varchar(2000),
    archived_url varchar(2000),
    sha256       varchar(64),
    identifier   varchar(300),
    valid_from   timestamp(6) with time zone not null,
    valid_to     timestamp(6) with time zone not null,
    primary key (claim_id, position, valid_from),
    constraint claim_evidence_version_period check (valid_from < valid_to)
);

create view as_of.claim_evidence as select * from claim_evidence_version
where valid_from <= ${moment} and valid_to > ${moment};
