-- Kinds of technology, with any number of developers and sellers, and the vulnerabilities that an exploit uses.

create table technology_developer (
    technology_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    primary key (technology_id, organisation_id),
    constraint technology_developer_technology_fk foreign key (technology_id) references technology (id) on update cascade,
    constraint technology_developer_organisation_fk foreign key (organisation_id) references organisation (id) on update cascade
);

create index technology_developer_organisation_ix on technology_developer (organisation_id, technology_id);

create table technology_developer_version (
    technology_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (technology_id, organisation_id, valid_from),
    constraint technology_developer_version_period check (valid_from < valid_to)
);

create index technology_developer_version_organisation_ix on technology_developer_version (organisation_id);

create table technology_seller (
    technology_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    primary key (technology_id, organisation_id),
    constraint technology_seller_technology_fk foreign key (technology_id) references technology (id) on update cascade,
    constraint technology_seller_organisation_fk foreign key (organisation_id) references organisation (id) on update cascade
);

create index technology_seller_organisation_ix on technology_seller (organisation_id, technology_id);

create table technology_seller_version (
    technology_id   varchar(100) not null,
    organisation_id varchar(100) not null,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (technology_id, organisation_id, valid_from),
    constraint technology_seller_version_period check (valid_from < valid_to)
);

create index technology_seller_version_organisation_ix on technology_seller_version (organisation_id);

create table technology_cve (
    technology_id varchar(100) not null,
    cve           varchar(20)  not null,
    primary key (technology_id, cve),
    constraint technology_cve_technology_fk foreign key (technology_id) references technology (id) on update cascade
);

create index technology_cve_cve_ix on technology_cve (cve, technology_id);

create table technology_cve_version (
    technology_id varchar(100) not null,
    cve           varchar(20)  not null,
    valid_from    timestamp(6) with time zone not null,
    valid_to      timestamp(6) with time zone not null,
    primary key (technology_id, cve, valid_from),
    constraint technology_cve_version_period check (valid_from < valid_to)
);

-- The vendor of a technology was its maker.
insert into technology_developer (technology_id, organisation_id) select id, vendor_id from technology;
insert into technology_developer_version (technology_id, organisation_id, valid_from, valid_to)
select id, vendor_id, valid_from, valid_to from technology_version where vendor_id is not null;

drop view as_of.technology;
alter table technology drop constraint technology_vendor_fk;
drop index technology_vendor_ix;
drop index technology_version_vendor_ix;
alter table technology drop column vendor_id;
alter table technology_version drop column vendor_id;

alter table technology add column kind varchar(10) default 'SPYWARE' not null;
alter table technology add constraint technology_kind_known check (kind in ('SPYWARE', 'EXPLOIT'));
alter table technology_version add column kind varchar(10) default 'SPYWARE' not null;

create view as_of.technology as select * from technology_version
where valid_from <= ${moment} and valid_to > ${moment};
