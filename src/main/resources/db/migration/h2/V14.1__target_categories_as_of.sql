-- The past under the name of the new table.
create view as_of.target_category as select * from target_category_version
where valid_from <= ${moment} and valid_to > ${moment};
