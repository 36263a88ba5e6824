-- Every version of every editable row, with the time during which it was the row: from valid_from on, and before valid_to. Nothing
-- refers to these tables and they refer to none, so that what is deleted stays readable as of then. A column that is added to one
-- of the tables is added to its versions, and to the view of the schema as_of, too.
-- What was there before is taken to be there since the last dataset was loaded, as it is taken to be public since then.

create table region_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from region t;
alter table region_version alter column id set not null;
alter table region_version alter column valid_from set not null;
alter table region_version alter column valid_to set not null;
alter table region_version add primary key (id, valid_from);
alter table region_version add constraint region_version_period check (valid_from < valid_to);

create table organisation_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from organisation t;
alter table organisation_version alter column id set not null;
alter table organisation_version alter column valid_from set not null;
alter table organisation_version alter column valid_to set not null;
alter table organisation_version add primary key (id, valid_from);
alter table organisation_version add constraint organisation_version_period check (valid_from < valid_to);
create index organisation_version_country_ix on organisation_version (country_id);

create table organisation_membership_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from organisation_membership t;
alter table organisation_membership_version alter column member_id set not null;
alter table organisation_membership_version alter column consortium_id set not null;
alter table organisation_membership_version alter column valid_from set not null;
alter table organisation_membership_version alter column valid_to set not null;
alter table organisation_membership_version add primary key (member_id, consortium_id, valid_from);
alter table organisation_membership_version add constraint organisation_membership_version_period check (valid_from < valid_to);
create index organisation_membership_version_consortium_ix on organisation_membership_version (consortium_id);

create table source_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from source t;
alter table source_version alter column id set not null;
alter table source_version alter column valid_from set not null;
alter table source_version alter column valid_to set not null;
alter table source_version add primary key (id, valid_from);
alter table source_version add constraint source_version_period check (valid_from < valid_to);
create index source_version_organisation_ix on source_version (organisation_id);
create index source_version_country_ix on source_version (country_id);

create table technology_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from technology t;
alter table technology_version alter column id set not null;
alter table technology_version alter column valid_from set not null;
alter table technology_version alter column valid_to set not null;
alter table technology_version add primary key (id, valid_from);
alter table technology_version add constraint technology_version_period check (valid_from < valid_to);
create index technology_version_vendor_ix on technology_version (vendor_id);

create table category_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from category t;
alter table category_version alter column id set not null;
alter table category_version alter column valid_from set not null;
alter table category_version alter column valid_to set not null;
alter table category_version add primary key (id, valid_from);
alter table category_version add constraint category_version_period check (valid_from < valid_to);

create table category_label_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from category_label t;
alter table category_label_version alter column category_id set not null;
alter table category_label_version alter column language set not null;
alter table category_label_version alter column valid_from set not null;
alter table category_label_version alter column valid_to set not null;
alter table category_label_version add primary key (category_id, language, valid_from);
alter table category_label_version add constraint category_label_version_period check (valid_from < valid_to);

create table alleged_target_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from alleged_target t;
alter table alleged_target_version alter column id set not null;
alter table alleged_target_version alter column valid_from set not null;
alter table alleged_target_version alter column valid_to set not null;
alter table alleged_target_version add primary key (id, valid_from);
alter table alleged_target_version add constraint alleged_target_version_period check (valid_from < valid_to);
create index alleged_target_version_category_ix on alleged_target_version (category_id);

create table target_country_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from target_country t;
alter table target_country_version alter column target_id set not null;
alter table target_country_version alter column country_id set not null;
alter table target_country_version alter column valid_from set not null;
alter table target_country_version alter column valid_to set not null;
alter table target_country_version add primary key (target_id, country_id, valid_from);
alter table target_country_version add constraint target_country_version_period check (valid_from < valid_to);
create index target_country_version_country_ix on target_country_version (country_id);

create table target_affiliation_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from target_affiliation t;
alter table target_affiliation_version alter column target_id set not null;
alter table target_affiliation_version alter column organisation_id set not null;
alter table target_affiliation_version alter column valid_from set not null;
alter table target_affiliation_version alter column valid_to set not null;
alter table target_affiliation_version add primary key (target_id, organisation_id, valid_from);
alter table target_affiliation_version add constraint target_affiliation_version_period check (valid_from < valid_to);
create index target_affiliation_version_organisation_ix on target_affiliation_version (organisation_id);

create table report_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from report t;
alter table report_version alter column id set not null;
alter table report_version alter column valid_from set not null;
alter table report_version alter column valid_to set not null;
alter table report_version add primary key (id, valid_from);
alter table report_version add constraint report_version_period check (valid_from < valid_to);
create index report_version_publisher_ix on report_version (publisher_id);
create index report_version_published_on_ix on report_version (published_on);

create table claim_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from claim t;
alter table claim_version alter column id set not null;
alter table claim_version alter column valid_from set not null;
alter table claim_version alter column valid_to set not null;
alter table claim_version add primary key (id, valid_from);
alter table claim_version add constraint claim_version_period check (valid_from < valid_to);
create index claim_version_report_ix on claim_version (report_id);
create index claim_version_target_ix on claim_version (target_id);
create index claim_version_technology_ix on claim_version (technology_id);
create index claim_version_asserted_on_ix on claim_version (asserted_on);

create table attribution_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from attribution t;
alter table attribution_version alter column id set not null;
alter table attribution_version alter column valid_from set not null;
alter table attribution_version alter column valid_to set not null;
alter table attribution_version add primary key (id, valid_from);
alter table attribution_version add constraint attribution_version_period check (valid_from < valid_to);
create index attribution_version_claim_ix on attribution_version (claim_id);
create index attribution_version_source_ix on attribution_version (source_id);

create table claim_place_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from claim_place t;
alter table claim_place_version alter column id set not null;
alter table claim_place_version alter column valid_from set not null;
alter table claim_place_version alter column valid_to set not null;
alter table claim_place_version add primary key (id, valid_from);
alter table claim_place_version add constraint claim_place_version_period check (valid_from < valid_to);
create index claim_place_version_claim_ix on claim_place_version (claim_id);
create index claim_place_version_country_ix on claim_place_version (country_id);
create index claim_place_version_region_ix on claim_place_version (region_id);

create table claim_link_version as select t.*,
    cast((select max(d.loaded_at) from dataset d) as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from claim_link t;
alter table claim_link_version alter column id set not null;
alter table claim_link_version alter column valid_from set not null;
alter table claim_link_version alter column valid_to set not null;
alter table claim_link_version add primary key (id, valid_from);
alter table claim_link_version add constraint claim_link_version_period check (valid_from < valid_to);
create index claim_link_version_from_claim_ix on claim_link_version (from_claim_id);
create index claim_link_version_to_claim_ix on claim_link_version (to_claim_id);

create table dataset_revision_version as select t.*,
    cast(t.updated_at as timestamp(6) with time zone) as valid_from,
    cast('9999-12-31 00:00:00+00' as timestamp(6) with time zone) as valid_to
from dataset_revision t;
alter table dataset_revision_version alter column id set not null;
alter table dataset_revision_version alter column valid_from set not null;
alter table dataset_revision_version alter column valid_to set not null;
alter table dataset_revision_version add primary key (id, valid_from);
alter table dataset_revision_version add constraint dataset_revision_version_period check (valid_from < valid_to);

-- No change is before what was there already, whatever the clocks of the service and the database say.
update dataset_revision set changed_at = greatest(changed_at, updated_at,
    coalesce((select max(d.loaded_at) from dataset d), updated_at));

-- When the public was shown which version of a report, or its tombstone (shown is false).
create view report_period as
select p.* from (
    select v.id as report_id, v.revision, v.state = 'PUBLISHED' as shown, v.publisher_id, v.title, v.note, v.correction_note,
        greatest(v.valid_from, coalesce(v.embargo_until, v.valid_from)) as shown_from,
        v.valid_to as shown_to
    from report_version v
    where v.state in ('PUBLISHED', 'RETRACTED')) p
where p.shown_from < p.shown_to;

-- The same of a claim, which the public is shown with its report only.
create view claim_period as
select p.* from (
    select c.id as claim_id, c.revision, c.state = 'PUBLISHED' and r.state = 'PUBLISHED' as shown, c.statement, c.target_id,
        c.technology_id, coalesce(c.note, r.note) as note, c.correction_note,
        greatest(c.valid_from, r.valid_from, coalesce(c.embargo_until, c.valid_from),
            coalesce(r.embargo_until, r.valid_from)) as shown_from,
        least(c.valid_to, r.valid_to) as shown_to
    from claim_version c
        join report_version r on r.id = c.report_id and r.valid_from < c.valid_to and c.valid_from < r.valid_to
    where c.state in ('PUBLISHED', 'RETRACTED') and r.state in ('PUBLISHED', 'RETRACTED')) p
where p.shown_from < p.shown_to;

-- What the public sees of a report's history: from when it was shown which revision, and the retraction.
create view report_change as
select p.report_id, p.shown_from as changed_at, p.revision, p.title, p.note, p.correction_note,
    case when not p.shown then 'RETRACTED'
         when exists (select 1 from report_period q
             where q.report_id = p.report_id and q.shown and q.shown_from < p.shown_from) then 'CORRECTED'
         else 'PUBLISHED' end as change_kind
from report_period p
where not exists (select 1 from report_period q
    where q.report_id = p.report_id and q.shown_from < p.shown_from
        and ((q.shown and p.shown and q.revision = p.revision) or (not q.shown and not p.shown)));

-- What the public sees of a claim's history: from when it was shown which revision, and the retraction.
create view claim_change as
select p.claim_id, p.shown_from as changed_at, p.revision, p.statement, p.target_id, p.note, p.correction_note,
    case when not p.shown then 'RETRACTED'
         when exists (select 1 from claim_period q
             where q.claim_id = p.claim_id and q.shown and q.shown_from < p.shown_from) then 'CORRECTED'
         else 'PUBLISHED' end as change_kind
from claim_period p
where not exists (select 1 from claim_period q
    where q.claim_id = p.claim_id and q.shown_from < p.shown_from
        and ((q.shown and p.shown and q.revision = p.revision) or (not q.shown and not p.shown)));
