-- Ids are in code point order, as in V2; PostgreSQL changes no column that a view reads, so the past follows.
alter table claim_mention alter column target_id type varchar(100) collate "C";
alter table claim_mention_version alter column target_id type varchar(100) collate "C";
alter table target_relation alter column target_id type varchar(100) collate "C";
alter table target_relation alter column related_id type varchar(100) collate "C";
alter table target_relation_version alter column target_id type varchar(100) collate "C";
alter table target_relation_version alter column related_id type varchar(100) collate "C";

-- The past under the names of the new tables.
create view as_of.claim_mention as select * from claim_mention_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.target_relation as select * from target_relation_version
where valid_from <= ${moment} and valid_to > ${moment};
