-- A claim changes for the public when another begins or ceases to correct, supersede or contradict it, and when a claim that it bears
-- on appears or goes. An event of that kind names the claim that causes it, so that it is taken back with that one's embargo.
alter table public_event add column cause_id uuid;
alter table public_event drop constraint public_event_type_known;
alter table public_event add constraint public_event_type_known check (type in
    ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED',
     'REPORT_PUBLISHED', 'REPORT_CORRECTED', 'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED'));
alter table public_event add constraint public_event_cause_fits check (
    (cause_id is not null) = (type in ('CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED')));
alter table webhook_type drop constraint webhook_type_known;
alter table webhook_type add constraint webhook_type_known check (type in
    ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED',
     'REPORT_PUBLISHED', 'REPORT_CORRECTED', 'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED'));
