-- The past under the names of the new tables.
create view as_of.claim_party as select * from claim_party_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.claim_technology as select * from claim_technology_version
where valid_from <= ${moment} and valid_to > ${moment};
