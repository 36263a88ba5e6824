-- Claims and reports that are shown otherwise though they were not corrected, such as without a name.
alter table public_event drop constraint public_event_type_known;
alter table public_event add constraint public_event_type_known check (type in
    ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'REPORT_PUBLISHED', 'REPORT_CORRECTED',
     'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED'));
alter table webhook_type drop constraint webhook_type_known;
alter table webhook_type add constraint webhook_type_known check (type in
    ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'REPORT_PUBLISHED', 'REPORT_CORRECTED',
     'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED'));
