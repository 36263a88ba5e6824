-- The past under the names of the new tables.
create view as_of.claim_mention as select * from claim_mention_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.target_relation as select * from target_relation_version
where valid_from <= ${moment} and valid_to > ${moment};
