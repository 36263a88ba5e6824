-- Kinds of claims about attempts, targeting and attribution, the evidence level of assessments, what was examined, more units,
-- quotations, and vague dates.

drop view as_of.claim;

alter table claim drop constraint claim_kind_known;
alter table claim alter column kind set data type varchar(15);
alter table claim_version alter column kind set data type varchar(15);
alter table claim add constraint claim_kind_known check (kind in
    ('LEAK', 'SELECTION', 'ATTEMPT', 'TARGETING', 'INFECTION', 'CLIENT', 'ATTRIBUTION', 'RESPONSE', 'DENIAL', 'CONTEXT'));

-- 1 ALLEGED, 2 REPORTED, 3 OFFICIAL, 4 ASSESSED, 5 FORENSIC: the order is the strength
alter table claim drop constraint claim_assurance_known;
update claim set assurance = 5 where assurance = 4;
update claim_version set assurance = 5 where assurance = 4;
alter table claim add constraint claim_assurance_known check (assurance between 1 and 5);

alter table claim drop constraint claim_figure_unit_known;
alter table claim add constraint claim_figure_unit_known check (figure_unit in
    ('INDIVIDUALS', 'DEVICES', 'PHONE_NUMBERS', 'ORGANISATIONS', 'COUNTRIES', 'INFECTIONS', 'ACCOUNTS', 'MESSAGES', 'EXPLOITS'));

-- The sum of the bits of what was examined, in the order of the vocabulary.
alter table claim add column basis integer default 0 not null;
alter table claim add constraint claim_basis_known check (basis between 0 and 127);
alter table claim_version add column basis integer default 0 not null;

-- A short quotation of the source's own words, with its language.
alter table claim add column quote varchar(600);
alter table claim add column quote_language varchar(35);
alter table claim add constraint claim_quote_language_given check (quote_language is null or quote is not null);
alter table claim_version add column quote varchar(600);
alter table claim_version add column quote_language varchar(35);

-- The date as it was entered; an end that is open or unknown is stored as the first or the last possible day.
alter table claim add column occurred_edtf varchar(30);
alter table claim_version add column occurred_edtf varchar(30);
update claim set occurred_edtf = case
    when occurred_precision = 'DAY' and occurred_from = occurred_to then cast(occurred_from as varchar(10))
    when occurred_precision = 'DAY' then cast(occurred_from as varchar(10)) || '/' || cast(occurred_to as varchar(10))
    when occurred_precision = 'MONTH' and substring(cast(occurred_from as varchar(10)), 1, 7) = substring(cast(occurred_to as varchar(10)), 1, 7)
        then substring(cast(occurred_from as varchar(10)), 1, 7)
    when occurred_precision = 'MONTH'
        then substring(cast(occurred_from as varchar(10)), 1, 7) || '/' || substring(cast(occurred_to as varchar(10)), 1, 7)
    when extract(year from occurred_from) = extract(year from occurred_to) then substring(cast(occurred_from as varchar(10)), 1, 4)
    else substring(cast(occurred_from as varchar(10)), 1, 4) || '/' || substring(cast(occurred_to as varchar(10)), 1, 4) end
where occurred_from is not null;
update claim_version set occurred_edtf = case
    when occurred_precision = 'DAY' and occurred_from = occurred_to then cast(occurred_from as varchar(10))
    when occurred_precision = 'DAY' then cast(occurred_from as varchar(10)) || '/' || cast(occurred_to as varchar(10))
    when occurred_precision = 'MONTH' and substring(cast(occurred_from as varchar(10)), 1, 7) = substring(cast(occurred_to as varchar(10)), 1, 7)
        then substring(cast(occurred_from as varchar(10)), 1, 7)
    when occurred_precision = 'MONTH'
        then substring(cast(occurred_from as varchar(10)), 1, 7) || '/' || substring(cast(occurred_to as varchar(10)), 1, 7)
    when extract(year from occurred_from) = extract(year from occurred_to) then substring(cast(occurred_from as varchar(10)), 1, 4)
    else substring(cast(occurred_from as varchar(10)), 1, 4) || '/' || substring(cast(occurred_to as varchar(10)), 1, 4) end
where occurred_from is not null;
alter table claim drop constraint claim_occurred_precision_known;
alter table claim add constraint claim_occurred_precision_known check (occurred_precision in ('DAY', 'MONTH', 'YEAR', 'DECADE'));
alter table claim add constraint claim_occurred_as_entered check ((occurred_edtf is null) = (occurred_from is null));

create view as_of.claim as select * from claim_version
where valid_from <= ${moment} and valid_to > ${moment};
