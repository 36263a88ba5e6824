-- The past has the columns of the versions.
create or replace view as_of.report as select * from report_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
create or replace view as_of.claim as select * from claim_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);
