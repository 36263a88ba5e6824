-- What the search index follows: which things were changed at which moment, drafts and all, and when embargoes end. Versions would
-- tell most of it, but not what was forgotten, or rewritten in every version to take a name out (versioned is false); and indexes on
-- their periods would make every write slower.
create table change_log (
    changed_at timestamp(6) with time zone not null,
    collection varchar(20)  not null,
    subject    varchar(100) not null,
    versioned  boolean      not null,
    primary key (changed_at, collection, subject, versioned),
    constraint change_log_collection_known check (collection in
        ('organisations', 'sources', 'technologies', 'regions', 'categories', 'targets', 'reports', 'claims'))
);

create index report_embargo_ix on report (embargo_until);
create index claim_embargo_ix on claim (embargo_until);
