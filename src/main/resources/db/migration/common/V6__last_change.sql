-- The moment of the last change of reports and claims, by which those who write find what was worked on last.

alter table report add column changed_at timestamp(6) with time zone default current_timestamp not null;
update report set changed_at = (select v.valid_from from report_version v
    where v.id = report.id and v.valid_to = timestamp with time zone '9999-12-31 00:00:00+00')
where exists (select 1 from report_version v
    where v.id = report.id and v.valid_to = timestamp with time zone '9999-12-31 00:00:00+00');
create index report_changed_at_ix on report (changed_at, id);

alter table claim add column changed_at timestamp(6) with time zone default current_timestamp not null;
update claim set changed_at = (select v.valid_from from claim_version v
    where v.id = claim.id and v.valid_to = timestamp with time zone '9999-12-31 00:00:00+00')
where exists (select 1 from claim_version v
    where v.id = claim.id and v.valid_to = timestamp with time zone '9999-12-31 00:00:00+00');
create index claim_changed_at_ix on claim (changed_at, id);

alter table report_version add column changed_at timestamp(6) with time zone default current_timestamp not null;
update report_version set changed_at = valid_from;
alter table claim_version add column changed_at timestamp(6) with time zone default current_timestamp not null;
update claim_version set changed_at = valid_from;

create or replace view as_of.report as select * from report_version
where valid_from <= ${moment} and valid_to > ${moment};
create or replace view as_of.claim as select * from claim_version
where valid_from <= ${moment} and valid_to > ${moment};
