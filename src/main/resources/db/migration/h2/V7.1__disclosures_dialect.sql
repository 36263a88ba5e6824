-- Identifiers are slugs, and a period has the characters of EDTF.
alter table disclosure add constraint disclosure_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table disclosure add constraint disclosure_period_form check (
    regexp_like(period, '^[0-9X./~?%-]+$'));

create view as_of.disclosure as select * from disclosure_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.disclosure_partner as select * from disclosure_partner_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.report_disclosure as select * from report_disclosure_version
where valid_from <= ${moment} and valid_to > ${moment};
