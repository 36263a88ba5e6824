-- Records about people whose names are withheld are remembered once the texts that named the person are redacted.
alter table name_withholding_record add column naming boolean default false not null;
create index name_withholding_record_subject_ix on name_withholding_record (collection, subject);
