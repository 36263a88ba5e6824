-- The past has the columns of the versions.
create or replace view as_of.report as select * from report_version
where valid_from <= current_setting('disclosures.as_of')::timestamptz and valid_to > current_setting('disclosures.as_of')::timestamptz;
create or replace view as_of.claim as select * from claim_version
where valid_from <= current_setting('disclosures.as_of')::timestamptz and valid_to > current_setting('disclosures.as_of')::timestamptz;
