-- Identifiers are slugs; countries carry ISO 3166-1 codes and, where they have one, a UN M49 region.
alter table region add constraint region_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table organisation add constraint organisation_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table source add constraint source_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table technology add constraint technology_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table category add constraint category_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table alleged_target add constraint alleged_target_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table report add constraint report_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table claim add constraint claim_key_slug check (claim_key ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table dataset add constraint dataset_id_slug check (id ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
alter table country add constraint country_id_alpha2 check (id ~ '^[A-Z]{2}$');
alter table country add constraint country_alpha3_form check (alpha3 ~ '^[A-Z]{3}$');
alter table country add constraint country_numeric_form check (numeric_code ~ '^[0-9]{3}$');
alter table country add constraint country_region_form check (region_code ~ '^[0-9]{3}$');
alter table report add constraint report_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table claim add constraint claim_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');
alter table category_label add constraint category_label_language_form check (language ~ '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$');

-- Code point order, as H2 has it, so that a page reads the same on both databases.
alter table country alter column id type varchar(2) collate "C";
alter table country alter column alpha3 type varchar(3) collate "C";
alter table region alter column id type varchar(100) collate "C";
alter table region alter column name type varchar(300) collate "C";
alter table organisation alter column id type varchar(100) collate "C";
alter table organisation alter column name type varchar(300) collate "C";
alter table source alter column id type varchar(100) collate "C";
alter table source alter column name type varchar(300) collate "C";
alter table technology alter column id type varchar(100) collate "C";
alter table technology alter column name type varchar(300) collate "C";
alter table category alter column id type varchar(100) collate "C";
alter table alleged_target alter column id type varchar(100) collate "C";
alter table alleged_target alter column display_name type varchar(1000) collate "C";
alter table report alter column id type varchar(100) collate "C";
alter table report alter column title type varchar(500) collate "C";
alter table claim alter column claim_key type varchar(100) collate "C";
alter table claim alter column report_id type varchar(100) collate "C";
