create or replace view as_of.dataset_revision as select * from dataset_revision_version
where valid_from <= cast(@as_of as timestamp(6) with time zone) and valid_to > cast(@as_of as timestamp(6) with time zone);

-- Datasets were loaded without events. Whoever follows from the beginning is told of what they brought, too; who was told of changes
-- before is not told now.
insert into public_event (number, type, collection, subject, revision, due_at, recorded_at, handed_on)
select next value for public_event_seq, p.type, p.collection, p.subject, p.revision, p.public_from, current_timestamp, p.public_from <= current_timestamp
from (
    select 'REPORT_PUBLISHED' as type, 'REPORTS' as collection, r.id as subject, r.public_from, r.id as report_id, -1 as place,
        coalesce((select min(e.revision) - 1 from public_event e
            where e.collection = 'REPORTS' and e.subject = r.id and e.type = 'REPORT_CORRECTED'), r.revision) as revision
    from report r
    where r.public_from is not null and not exists (select 1 from public_event e
        where e.collection = 'REPORTS' and e.subject = r.id and e.type = 'REPORT_PUBLISHED')
        and (r.state = 'PUBLISHED' or exists (select 1 from public_event e where e.collection = 'REPORTS' and e.subject = r.id))
    union all
    select 'CLAIM_PUBLISHED', 'CLAIMS', cast(c.id as varchar), c.public_from, c.report_id, c.position,
        coalesce((select min(e.revision) - 1 from public_event e
            where e.collection = 'CLAIMS' and e.subject = cast(c.id as varchar) and e.type = 'CLAIM_CORRECTED'), c.revision)
    from claim c
    where c.public_from is not null and not exists (select 1 from public_event e
        where e.collection = 'CLAIMS' and e.subject = cast(c.id as varchar) and e.type = 'CLAIM_PUBLISHED')
        and (c.state = 'PUBLISHED' or exists (select 1 from public_event e where e.collection = 'CLAIMS' and e.subject = cast(c.id as varchar)))
    order by 4, 5, 6) p;
