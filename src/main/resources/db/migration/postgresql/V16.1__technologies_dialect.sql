-- The form of CVE ids.
alter table technology_cve add constraint technology_cve_form check (cve ~ '^CVE-[0-9]{4}-[0-9]{4,}$');

-- Ids are in code point order, as in V2; PostgreSQL changes no column that a view reads, so the past follows.
alter table technology_developer
    alter column technology_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table technology_developer_version
    alter column technology_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table technology_seller
    alter column technology_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table technology_seller_version
    alter column technology_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table technology_cve
    alter column technology_id type varchar(100) collate "C",
    alter column cve type varchar(20) collate "C";
alter table technology_cve_version
    alter column technology_id type varchar(100) collate "C",
    alter column cve type varchar(20) collate "C";

-- The past under the names of the new tables.
create view as_of.technology_developer as select * from technology_developer_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.technology_seller as select * from technology_seller_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.technology_cve as select * from technology_cve_version
where valid_from <= ${moment} and valid_to > ${moment};
