-- Ids are in code point order, as in V2; PostgreSQL changes no column that a view reads, so the past follows.
alter table target_category
    alter column target_id type varchar(100) collate "C",
    alter column category_id type varchar(100) collate "C";
alter table target_category_version
    alter column target_id type varchar(100) collate "C",
    alter column category_id type varchar(100) collate "C";

-- The past under the name of the new table.
create view as_of.target_category as select * from target_category_version
where valid_from <= ${moment} and valid_to > ${moment};
