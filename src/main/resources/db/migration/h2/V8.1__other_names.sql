-- The form of languages, and the views of the tables as of a moment.

alter table target_name add constraint target_name_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
create view as_of.target_name as select * from target_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table source_name add constraint source_name_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
create view as_of.source_name as select * from source_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table organisation_name add constraint organisation_name_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
create view as_of.organisation_name as select * from organisation_name_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table technology_name add constraint technology_name_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
create view as_of.technology_name as select * from technology_name_version
where valid_from <= ${moment} and valid_to > ${moment};
