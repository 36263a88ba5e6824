-- What editing needs. version counts every change and is the entity tag of writers; revision counts what the public saw, and is 0
-- until there is a moment from which the public sees it. correction_note says what the last revision corrected.
alter table region add column version integer default 1 not null;
alter table organisation add column version integer default 1 not null;
alter table source add column version integer default 1 not null;
alter table technology add column version integer default 1 not null;
alter table category add column version integer default 1 not null;
alter table alleged_target add column version integer default 1 not null;
alter table region add constraint region_version_positive check (version > 0);
alter table organisation add constraint organisation_version_positive check (version > 0);
alter table source add constraint source_version_positive check (version > 0);
alter table technology add constraint technology_version_positive check (version > 0);
alter table category add constraint category_version_positive check (version > 0);
alter table alleged_target add constraint target_version_positive check (version > 0);

alter table report add column version integer default 1 not null;
alter table report add column public_from timestamp(6) with time zone;
alter table report add column revision integer default 0 not null;
alter table report add column correction_note varchar(2000);
alter table report add column written_by varchar(300);
alter table report add column submitted_by varchar(300);
alter table claim add column version integer default 1 not null;
alter table claim add column public_from timestamp(6) with time zone;
alter table claim add column revision integer default 0 not null;
alter table claim add column correction_note varchar(2000);
alter table claim add column written_by varchar(300);
alter table claim add column submitted_by varchar(300);

-- What was there before is taken to be public since the last dataset was loaded.
update report set revision = 1,
    public_from = greatest(
        coalesce(embargo_until, timestamp with time zone '1900-01-01 00:00:00+00'),
        coalesce((select max(loaded_at) from dataset), current_timestamp))
where state in ('PUBLISHED', 'RETRACTED');
update claim set revision = 1,
    public_from = greatest(
        coalesce(embargo_until, timestamp with time zone '1900-01-01 00:00:00+00'),
        (select r.public_from from report r where r.id = claim.report_id))
where state in ('PUBLISHED', 'RETRACTED')
    and exists (select 1 from report r where r.id = claim.report_id and r.public_from is not null);

alter table report add constraint report_version_positive check (version > 0);
alter table report add constraint report_revision_not_negative check (revision >= 0);
alter table report add constraint report_revision_when_public check ((revision = 0) = (public_from is null));
alter table report add constraint report_public_when_published check (
    public_from is null or state in ('PUBLISHED', 'RETRACTED'));
alter table report add constraint report_corrected_when_revised check (correction_note is null or revision > 1);
alter table claim add constraint claim_version_positive check (version > 0);
alter table claim add constraint claim_revision_not_negative check (revision >= 0);
alter table claim add constraint claim_revision_when_public check ((revision = 0) = (public_from is null));
alter table claim add constraint claim_public_when_published check (
    public_from is null or state in ('PUBLISHED', 'RETRACTED'));
alter table claim add constraint claim_corrected_when_revised check (correction_note is null or revision > 1);

-- When anything was changed last; the next change is later, whatever the clocks of the copies say.
alter table dataset_revision add column changed_at timestamp(6) with time zone
    default timestamp with time zone '1900-01-01 00:00:00+00' not null;

alter table audit_entry drop constraint audit_entry_action_known;
alter table audit_entry add constraint audit_entry_action_known check (action in
    ('TOKEN_CREATED', 'TOKEN_REVOKED', 'DATASET_LOADED', 'CREATED', 'CHANGED', 'DELETED', 'SUBMITTED', 'RETURNED',
     'PUBLISHED', 'EMBARGO_CHANGED', 'CORRECTED', 'CORRECTION_PROPOSED', 'CORRECTION_DISMISSED', 'RETRACTED',
     'NAME_WITHHELD', 'DATASET_IMPORTED', 'WEBHOOK_CREATED', 'WEBHOOK_CHANGED', 'WEBHOOK_DELETED',
     'WEBHOOK_REPLAYED'));
