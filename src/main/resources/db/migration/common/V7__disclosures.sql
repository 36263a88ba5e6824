-- Disclosures: leaks and investigations that several reports belong to.

create table disclosure (
    id          varchar(100) not null primary key,
    title       varchar(500) not null,
    title_order varchar(320) default '' not null,
    summary     varchar(2000),
    period      varchar(30),
    version     integer default 1 not null,
    constraint disclosure_version_positive check (version > 0)
);

create index disclosure_title_order_ix on disclosure (title_order, id);

create table disclosure_partner (
    disclosure_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    primary key (disclosure_id, organisation_id),
    constraint disclosure_partner_disclosure_fk foreign key (disclosure_id) references disclosure (id) on update cascade
);

create index disclosure_partner_organisation_ix on disclosure_partner (organisation_id);
alter table disclosure_partner add constraint disclosure_partner_organisation_fk
    foreign key (organisation_id) references organisation (id) on update cascade;

create table report_disclosure (
    report_id     varchar(100) not null,
    disclosure_id varchar(100) not null,
    primary key (report_id, disclosure_id),
    constraint report_disclosure_report_fk foreign key (report_id) references report (id) on update cascade
);

create index report_disclosure_disclosure_ix on report_disclosure (disclosure_id);
alter table report_disclosure add constraint report_disclosure_disclosure_fk
    foreign key (disclosure_id) references disclosure (id) on update cascade;

create table disclosure_version (
    id          varchar(100) not null,
    title       varchar(500),
    title_order varchar(320) default '' not null,
    summary     varchar(2000),
    period      varchar(30),
    version     integer,
    valid_from  timestamp(6) with time zone not null,
    valid_to    timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint disclosure_version_period check (valid_from < valid_to)
);

create table disclosure_partner_version (
    disclosure_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (disclosure_id, organisation_id, valid_from),
    constraint disclosure_partner_version_period check (valid_from < valid_to)
);

create index disclosure_partner_version_organisation_ix on disclosure_partner_version (organisation_id);

create table report_disclosure_version (
    report_id     varchar(100) not null,
    disclosure_id varchar(100) not null,
    valid_from    timestamp(6) with time zone not null,
    valid_to      timestamp(6) with time zone not null,
    primary key (report_id, disclosure_id, valid_from),
    constraint report_disclosure_version_period check (valid_from < valid_to)
);

create index report_disclosure_version_disclosure_ix on report_disclosure_version (disclosure_id);

-- Proposals, the log of changes, public events and webhooks tell of disclosures, too.

alter table proposal drop constraint proposal_collection_known;
alter table proposal add constraint proposal_collection_known check (collection in
    ('organisations', 'sources', 'technologies', 'disclosures', 'regions', 'categories', 'targets', 'reports', 'claims'));
alter table change_log drop constraint change_log_collection_known;
alter table change_log add constraint change_log_collection_known check (collection in
    ('organisations', 'sources', 'technologies', 'disclosures', 'regions', 'categories', 'targets', 'reports', 'claims'));
alter table public_event drop constraint public_event_collection_known;
alter table public_event add constraint public_event_collection_known check (collection in
    ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS', 'DISCLOSURES'));
alter table webhook_collection drop constraint webhook_collection_known;
alter table webhook_collection add constraint webhook_collection_known check (collection in
    ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS', 'DISCLOSURES'));
