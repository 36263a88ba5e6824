-- What the search index follows. Changes are found by their moments, and embargoes by when they end.
create index region_version_from_ix on region_version (valid_from);
create index region_version_to_ix on region_version (valid_to);
create index organisation_version_from_ix on organisation_version (valid_from);
create index organisation_version_to_ix on organisation_version (valid_to);
create index source_version_from_ix on source_version (valid_from);
create index source_version_to_ix on source_version (valid_to);
create index technology_version_from_ix on technology_version (valid_from);
create index technology_version_to_ix on technology_version (valid_to);
create index category_version_from_ix on category_version (valid_from);
create index category_version_to_ix on category_version (valid_to);
create index alleged_target_version_from_ix on alleged_target_version (valid_from);
create index alleged_target_version_to_ix on alleged_target_version (valid_to);
create index report_version_from_ix on report_version (valid_from);
create index report_version_to_ix on report_version (valid_to);
create index claim_version_from_ix on claim_version (valid_from);
create index claim_version_to_ix on claim_version (valid_to);
create index report_embargo_ix on report (embargo_until);
create index claim_embargo_ix on claim (embargo_until);

-- Changes that leave no new version: what was forgotten, and what was rewritten in every version to take a name out.
create table unversioned_change (
    collection varchar(20)  not null,
    subject    varchar(100) not null,
    changed_at timestamp(6) with time zone not null,
    primary key (changed_at, collection, subject),
    constraint unversioned_change_collection_known check (collection in
        ('organisations', 'sources', 'technologies', 'regions', 'categories', 'targets', 'reports', 'claims'))
);
