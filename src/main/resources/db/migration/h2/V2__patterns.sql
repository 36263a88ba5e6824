-- Identifiers are slugs; countries carry ISO 3166-1 codes and, where they have one, a UN M49 region.
alter table region add constraint region_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table organisation add constraint organisation_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table source add constraint source_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table technology add constraint technology_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table category add constraint category_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table alleged_target add constraint alleged_target_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table report add constraint report_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table claim add constraint claim_key_slug check (regexp_like(claim_key, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table dataset add constraint dataset_id_slug check (regexp_like(id, '^[a-z0-9]+(-[a-z0-9]+)*$'));
alter table country add constraint country_id_alpha2 check (regexp_like(id, '^[A-Z]{2}$'));
alter table country add constraint country_alpha3_form check (regexp_like(alpha3, '^[A-Z]{3}$'));
alter table country add constraint country_numeric_form check (regexp_like(numeric_code, '^[0-9]{3}$'));
alter table country add constraint country_region_form check (regexp_like(region_code, '^[0-9]{3}$'));
alter table report add constraint report_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
alter table claim add constraint claim_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
alter table category_label add constraint category_label_language_form check (regexp_like(language, '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$'));
