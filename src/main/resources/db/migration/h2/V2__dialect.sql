-- H2's own part of the schema: patterns, the past under the names of its tables, and random rows.

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

-- Entries name a record by its collection and id, and hold SHA-256 hashes.
alter table audit_entry add constraint audit_entry_subject_form check (regexp_like(subject, '^[a-z]+(-[a-z]+)*(/[A-Za-z0-9-]+)+$'));
alter table audit_entry add constraint audit_entry_hash_form check (regexp_like(hash, '^[0-9a-f]{64}$'));

-- The mark of the empty dataset, and the key of this database's cursors.
insert into change_mark (changed_at, mark) select changed_at, random_uuid() from dataset_revision;
insert into cursor_key (id, part_a, part_b, part_c) values (1, random_uuid(), random_uuid(), random_uuid());
