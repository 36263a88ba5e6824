-- The role of a person at the time. Like the name, it is read by editors only while the name is withheld.
alter table alleged_target add column role varchar(300);
alter table alleged_target_version add column role varchar(300);
create or replace view as_of.alleged_target as select * from alleged_target_version
where valid_from <= ${moment} and valid_to > ${moment};
