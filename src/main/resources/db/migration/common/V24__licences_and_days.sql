-- Figures of licences and of days.
alter table claim drop constraint claim_figure_unit_known;
alter table claim add constraint claim_figure_unit_known check (figure_unit in
    ('INDIVIDUALS', 'DEVICES', 'PHONE_NUMBERS', 'ORGANISATIONS', 'COUNTRIES', 'INFECTIONS', 'ACCOUNTS', 'MESSAGES', 'EXPLOITS',
     'LICENCES', 'DAYS', 'MONEY'));

-- Days and money have fractions: more than a number is at least the number.
alter table claim drop constraint claim_lower_bound;
alter table claim add constraint claim_lower_bound check (
    case when figure_qualifier is null then lower_bound is null
         when lower_bound is null then false
         when figure_qualifier in ('EXACT', 'AT_LEAST', 'BETWEEN') then lower_bound = figure_amount
         when figure_qualifier = 'MORE_THAN' and figure_unit in ('DAYS', 'MONEY') then lower_bound = figure_amount
         when figure_qualifier = 'MORE_THAN' then lower_bound = figure_amount + 1
         when figure_qualifier = 'SEVERAL' then lower_bound = 2
         else lower_bound = 0 end);
alter table claim drop constraint claim_upper_bound;
alter table claim add constraint claim_upper_bound check (
    case when figure_qualifier is null then upper_bound is null
         when figure_qualifier in ('AT_LEAST', 'MORE_THAN', 'ABOUT', 'SEVERAL') then upper_bound is null
         when upper_bound is null then false
         when figure_qualifier = 'BETWEEN' then upper_bound = figure_upper_amount
         when figure_qualifier = 'FEWER_THAN' and figure_unit in ('DAYS', 'MONEY') then upper_bound = figure_amount
         when figure_qualifier = 'FEWER_THAN' then upper_bound = figure_amount - 1
         else upper_bound = figure_amount end);
