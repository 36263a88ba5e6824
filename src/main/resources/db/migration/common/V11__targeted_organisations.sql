-- Organisations can be targets, too.
drop view as_of.alleged_target;
alter table alleged_target drop constraint target_kind_known;
alter table alleged_target alter column kind set data type varchar(15);
alter table alleged_target_version alter column kind set data type varchar(15);
alter table alleged_target add constraint target_kind_known check (kind in ('PERSON', 'GROUP', 'ORGANISATION'));
create view as_of.alleged_target as select * from alleged_target_version
where valid_from <= ${moment} and valid_to > ${moment};
