-- The form of languages, the collation of references, and the views of the tables as of a moment.

alter table target_name add constraint target_name_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table target_name alter column target_id type varchar(100) collate "C";
alter table target_name_version alter column target_id type varchar(100) collate "C";
create view as_of.target_name as select * from target_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table source_name add constraint source_name_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table source_name alter column source_id type varchar(100) collate "C";
alter table source_name_version alter column source_id type varchar(100) collate "C";
create view as_of.source_name as select * from source_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table organisation_name add constraint organisation_name_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table organisation_name alter column organisation_id type varchar(100) collate "C";
alter table organisation_name_version alter column organisation_id type varchar(100) collate "C";
create view as_of.organisation_name as select * from organisation_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table technology_name add constraint technology_name_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table technology_name alter column technology_id type varchar(100) collate "C";
alter table technology_name_version alter column technology_id type varchar(100) collate "C";
create view as_of.technology_name as select * from technology_name_version
where valid_from <= ${moment} and valid_to > ${moment};
