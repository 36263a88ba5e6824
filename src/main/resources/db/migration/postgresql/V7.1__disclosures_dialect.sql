-- Identifiers are slugs, and a period has the characters of EDTF.
alter table disclosure add constraint disclosure_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table disclosure add constraint disclosure_period_form check (
    period ~ '^[0-9X./~?%-]+$');

-- Ids and titles are in code point order, and so are references and versions. Views read the columns as they are then.
alter table disclosure
    alter column id type varchar(100) collate "C",
    alter column title type varchar(500) collate "C",
    alter column title_order type varchar(320) collate "C";
alter table disclosure_partner
    alter column disclosure_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table report_disclosure
    alter column report_id type varchar(100) collate "C",
    alter column disclosure_id type varchar(100) collate "C";
alter table disclosure_version
    alter column id type varchar(100) collate "C",
    alter column title type varchar(500) collate "C",
    alter column title_order type varchar(320) collate "C";
alter table disclosure_partner_version
    alter column disclosure_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table report_disclosure_version
    alter column report_id type varchar(100) collate "C",
    alter column disclosure_id type varchar(100) collate "C";

create view as_of.disclosure as select * from disclosure_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.disclosure_partner as select * from disclosure_partner_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.report_disclosure as select * from report_disclosure_version
where valid_from <= ${moment} and valid_to > ${moment};
