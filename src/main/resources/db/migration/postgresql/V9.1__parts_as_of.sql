-- Ids are in code point order, as in V2; PostgreSQL changes no column that a view reads, so the past follows.
alter table claim_party alter column organisation_id type varchar(100) collate "C";
alter table claim_party_version alter column organisation_id type varchar(100) collate "C";
alter table claim_technology alter column technology_id type varchar(100) collate "C";
alter table claim_technology_version alter column technology_id type varchar(100) collate "C";

-- The past under the names of the new tables.
create view as_of.claim_party as select * from claim_party_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.claim_technology as select * from claim_technology_version
where valid_from <= ${moment} and valid_to > ${moment};
