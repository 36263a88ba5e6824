-- The form of CVE ids.
alter table technology_cve add constraint technology_cve_form check (regexp_like(cve, '^CVE-[0-9]{4}-[0-9]{4,}$'));

-- The past under the names of the new tables.
create view as_of.technology_developer as select * from technology_developer_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.technology_seller as select * from technology_seller_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.technology_cve as select * from technology_cve_version
where valid_from <= ${moment} and valid_to > ${moment};
