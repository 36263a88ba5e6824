-- Amounts of money with their currency, and organisations that are resellers or accounts.
drop view as_of.claim;

alter table claim add column figure_currency varchar(3);
alter table claim_version add column figure_currency varchar(3);

alter table claim drop constraint claim_figure_unit_known;
alter table claim add constraint claim_figure_unit_known check (figure_unit in
    ('INDIVIDUALS', 'DEVICES', 'PHONE_NUMBERS', 'ORGANISATIONS', 'COUNTRIES', 'INFECTIONS', 'ACCOUNTS', 'MESSAGES', 'EXPLOITS',
     'MONEY'));
alter table claim add constraint claim_figure_currency_of_money check (
    (coalesce(figure_unit, 'NONE') = 'MONEY') = (figure_currency is not null));
alter table claim add constraint claim_figure_currency_form check (
    char_length(figure_currency) = 3 and figure_currency = upper(figure_currency));
alter table claim add constraint claim_figure_money_amount check (
    figure_unit is null or figure_unit <> 'MONEY' or figure_qualifier <> 'SEVERAL');

-- Money has fractions: more than a number is at least the number.
alter table claim drop constraint claim_lower_bound;
alter table claim add constraint claim_lower_bound check (
    case when figure_qualifier is null then lower_bound is null
         when lower_bound is null then false
         when figure_qualifier in ('EXACT', 'AT_LEAST', 'BETWEEN') then lower_bound = figure_amount
         when figure_qualifier = 'MORE_THAN' and figure_unit = 'MONEY' then lower_bound = figure_amount
         when figure_qualifier = 'MORE_THAN' then lower_bound = figure_amount + 1
         when figure_qualifier = 'SEVERAL' then lower_bound = 2
         else lower_bound = 0 end);
alter table claim drop constraint claim_upper_bound;
alter table claim add constraint claim_upper_bound check (
    case when figure_qualifier is null then upper_bound is null
         when figure_qualifier in ('AT_LEAST', 'MORE_THAN', 'ABOUT', 'SEVERAL') then upper_bound is null
         when upper_bound is null then false
         when figure_qualifier = 'BETWEEN' then upper_bound = figure_upper_amount
         when figure_qualifier = 'FEWER_THAN' and figure_unit = 'MONEY' then upper_bound = figure_amount
         when figure_qualifier = 'FEWER_THAN' then upper_bound = figure_amount - 1
         else upper_bound = figure_amount end);

create view as_of.claim as select * from claim_version
where valid_from <= ${moment} and valid_to > ${moment};

alter table organisation drop constraint organisation_kind_known;
alter table organisation add constraint organisation_kind_known check (kind in
    ('COMPANY', 'RESELLER', 'NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'AGENCY', 'OPERATOR', 'ACCOUNT', 'CONSORTIUM', 'OTHER'));
