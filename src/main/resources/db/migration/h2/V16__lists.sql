-- Names in the order of a language: keys that the application makes from what the public may read, and that are compared one digit
-- after another. The application makes those of what is here already when it starts.
alter table region add column name_order varchar(320) default '' not null;
alter table region_version add column name_order varchar(320) default '' not null;
alter table organisation add column name_order varchar(320) default '' not null;
alter table organisation_version add column name_order varchar(320) default '' not null;
alter table source add column name_order varchar(320) default '' not null;
alter table source_version add column name_order varchar(320) default '' not null;
alter table technology add column name_order varchar(320) default '' not null;
alter table technology_version add column name_order varchar(320) default '' not null;
alter table alleged_target add column name_order varchar(320) default '' not null;
alter table alleged_target_version add column name_order varchar(320) default '' not null;
alter table report add column title_order varchar(320) default '' not null;
alter table report_version add column title_order varchar(320) default '' not null;
create index region_name_order_ix on region (name_order, id);
create index organisation_name_order_ix on organisation (name_order, id);
create index source_name_order_ix on source (name_order, id);
create index technology_name_order_ix on technology (name_order, id);
create index alleged_target_name_order_ix on alleged_target (name_order, id);
create index report_title_order_ix on report (title_order, id);
create or replace view as_of.region as select * from region_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.organisation as select * from organisation_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.source as select * from source_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.technology as select * from technology_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.alleged_target as select * from alleged_target_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.report as select * from report_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);

-- Which records moved in the orders of their lists, so that whoever pages through one is given what moved to where they have been.
-- number has the order in which changes end. revision is that of the public dataset which a move came with, or before, and the
-- greatest there is until there is one. rose tells whether the value that records are ordered by is greater than before; versioned
-- is false where the past was rewritten, too.
create table list_move (
    number     bigint       not null primary key,
    revision   bigint       not null,
    collection varchar(20)  not null,
    subject    varchar(100) not null,
    ordered_by varchar(20)  not null,
    rose       boolean,
    versioned  boolean      not null
);
create index list_move_revision_ix on list_move (revision, collection);
create index list_move_rewritten_ix on list_move (collection, versioned, revision);
create index list_move_number_ix on list_move (collection, number);
create index dataset_revision_version_revision_ix on dataset_revision_version (revision);

-- The secret that cursors are encrypted with: one row, the same for every copy of the service.
create table cursor_key (
    id     integer not null primary key,
    part_a uuid    not null,
    part_b uuid    not null,
    part_c uuid    not null
);
insert into cursor_key (id, part_a, part_b, part_c) values (1, random_uuid(), random_uuid(), random_uuid());
