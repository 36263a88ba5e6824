-- The past under the name of the new table.
create view as_of.report_publisher as select * from report_publisher_version
where valid_from <= ${moment} and valid_to > ${moment};
