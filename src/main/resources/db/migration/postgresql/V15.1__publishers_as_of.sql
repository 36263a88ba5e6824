-- Ids are in code point order, as in V2; PostgreSQL changes no column that a view reads, so the past follows.
alter table report_publisher
    alter column report_id type varchar(100) collate "C",
    alter column publisher_id type varchar(100) collate "C";
alter table report_publisher_version
    alter column report_id type varchar(100) collate "C",
    alter column publisher_id type varchar(100) collate "C";

-- The past under the name of the new table.
create view as_of.report_publisher as select * from report_publisher_version
where valid_from <= ${moment} and valid_to > ${moment};
