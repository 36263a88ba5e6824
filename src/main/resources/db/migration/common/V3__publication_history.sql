-- The publication history, read from the versions. PostgreSQL changes no column that a view reads, so it follows the order of texts (V2).

-- The times during which the public was shown a version of a report, or its tombstone (shown is false).
create view report_period as
select p.* from (
    select v.id as report_id, v.revision, v.state = 'PUBLISHED' as shown, v.publisher_id, v.title, v.note, v.correction_note,
        greatest(v.valid_from, coalesce(v.embargo_until, v.valid_from)) as shown_from,
        v.valid_to as shown_to
    from report_version v
    where v.state in ('PUBLISHED', 'RETRACTED')) p
where p.shown_from < p.shown_to;

-- The times during which the public was shown a version of a claim, or its tombstone; a claim is shown with its report only.
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

-- The publication history of a report: its revisions and its retraction, each from when the public was shown it.
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

-- The publication history of a claim, told likewise.
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
