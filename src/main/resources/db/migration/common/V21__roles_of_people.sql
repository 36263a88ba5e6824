-- A role is what a person was. Earlier unreleased builds also took one for groups and organisations, where it is dropped.
update alleged_target set role = null where kind <> 'PERSON';
update alleged_target_version set role = null where kind <> 'PERSON';
alter table alleged_target add constraint target_role_of_person check (role is null or kind = 'PERSON');
