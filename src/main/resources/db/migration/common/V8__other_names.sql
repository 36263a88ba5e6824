-- Other names of records, in order. Those of a target are withheld with its name. The views in as_of follow with the collations.

create table target_name (
    target_id varchar(100) not null,
    position  integer      not null,
    name      varchar(300) not null,
    language  varchar(35),
    kind      varchar(20)  not null,
    primary key (target_id, position),
    constraint target_name_target_fk foreign key (target_id) references alleged_target (id) on update cascade,
    constraint target_name_position_not_negative check (position >= 0),
    constraint target_name_kind_known check (kind in ('ALIAS', 'TRANSLITERATION', 'FORMER'))
);

create table target_name_version (
    target_id  varchar(100) not null,
    position   integer      not null,
    name       varchar(300),
    language   varchar(35),
    kind       varchar(20),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (target_id, position, valid_from),
    constraint target_name_version_period check (valid_from < valid_to)
);

create table source_name (
    source_id varchar(100) not null,
    position  integer      not null,
    name      varchar(300) not null,
    language  varchar(35),
    kind      varchar(20)  not null,
    primary key (source_id, position),
    constraint source_name_source_fk foreign key (source_id) references source (id) on update cascade,
    constraint source_name_position_not_negative check (position >= 0),
    constraint source_name_kind_known check (kind in ('ALIAS', 'TRANSLITERATION', 'FORMER'))
);

create table source_name_version (
    source_id  varchar(100) not null,
    position   integer      not null,
    name       varchar(300),
    language   varchar(35),
    kind       varchar(20),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (source_id, position, valid_from),
    constraint source_name_version_period check (valid_from < valid_to)
);

create table organisation_name (
    organisation_id varchar(100) not null,
    position  integer      not null,
    name      varchar(300) not null,
    language  varchar(35),
    kind      varchar(20)  not null,
    primary key (organisation_id, position),
    constraint organisation_name_organisation_fk foreign key (organisation_id) references organisation (id) on update cascade,
    constraint organisation_name_position_not_negative check (position >= 0),
    constraint organisation_name_kind_known check (kind in ('ALIAS', 'TRANSLITERATION', 'FORMER'))
);

create table organisation_name_version (
    organisation_id  varchar(100) not null,
    position   integer      not null,
    name       varchar(300),
    language   varchar(35),
    kind       varchar(20),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (organisation_id, position, valid_from),
    constraint organisation_name_version_period check (valid_from < valid_to)
);

create table technology_name (
    technology_id varchar(100) not null,
    position  integer      not null,
    name      varchar(300) not null,
    language  varchar(35),
    kind      varchar(20)  not null,
    primary key (technology_id, position),
    constraint technology_name_technology_fk foreign key (technology_id) references technology (id) on update cascade,
    constraint technology_name_position_not_negative check (position >= 0),
    constraint technology_name_kind_known check (kind in ('ALIAS', 'TRANSLITERATION', 'FORMER'))
);

create table technology_name_version (
    technology_id  varchar(100) not null,
    position   integer      not null,
    name       varchar(300),
    language   varchar(35),
    kind       varchar(20),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (technology_id, position, valid_from),
    constraint technology_name_version_period check (valid_from < valid_to)
);

-- All names of a target that are hidden together.
alter table name_withholding alter column name set data type varchar(20000);
