-- PostgreSQL's own part of the schema: patterns, the order of texts, an audit log that refuses changes, the past under the names of its
-- tables, and random rows.

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

-- Entries name a record by its collection and id, and hold SHA-256 hashes.
alter table audit_entry add constraint audit_entry_subject_form check (subject ~ '^[a-z]+(-[a-z]+)*(/[A-Za-z0-9-]+)+$');
alter table audit_entry add constraint audit_entry_hash_form check (hash ~ '^[0-9a-f]{64}$');

-- Entries are added and never changed or taken away.
create function refuse_change_of_audit() returns trigger language plpgsql as $$
begin
    raise exception 'audit_entry is append-only: % is refused', tg_op using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entry_append_only before update or delete or truncate on audit_entry
    for each statement execute function refuse_change_of_audit();

-- Ids, names and kinds are in code point order, as H2 has it, so that a page reads the same on both databases. So are references: one in
-- another order finds none of its indexes usable when it is compared to an id.
alter table country
    alter column id type varchar(2) collate "C",
    alter column alpha3 type varchar(3) collate "C";
alter table region
    alter column id type varchar(100) collate "C",
    alter column name type varchar(300) collate "C",
    alter column name_order type varchar(320) collate "C",
    alter column country_id type varchar(2) collate "C";
alter table organisation
    alter column id type varchar(100) collate "C",
    alter column name type varchar(300) collate "C",
    alter column name_order type varchar(320) collate "C",
    alter column kind type varchar(20) collate "C",
    alter column country_id type varchar(2) collate "C";
alter table organisation_membership
    alter column member_id type varchar(100) collate "C",
    alter column consortium_id type varchar(100) collate "C";
alter table source
    alter column id type varchar(100) collate "C",
    alter column name type varchar(300) collate "C",
    alter column name_order type varchar(320) collate "C",
    alter column kind type varchar(20) collate "C",
    alter column organisation_id type varchar(100) collate "C",
    alter column country_id type varchar(2) collate "C";
alter table technology
    alter column id type varchar(100) collate "C",
    alter column name type varchar(300) collate "C",
    alter column name_order type varchar(320) collate "C",
    alter column vendor_id type varchar(100) collate "C";
alter table category
    alter column id type varchar(100) collate "C";
alter table category_label
    alter column category_id type varchar(100) collate "C";
alter table alleged_target
    alter column id type varchar(100) collate "C",
    alter column kind type varchar(10) collate "C",
    alter column display_name type varchar(1000) collate "C",
    alter column name_order type varchar(320) collate "C",
    alter column category_id type varchar(100) collate "C";
alter table target_country
    alter column target_id type varchar(100) collate "C",
    alter column country_id type varchar(2) collate "C";
alter table target_affiliation
    alter column target_id type varchar(100) collate "C",
    alter column organisation_id type varchar(100) collate "C";
alter table report
    alter column id type varchar(100) collate "C",
    alter column title type varchar(500) collate "C",
    alter column title_order type varchar(320) collate "C",
    alter column publisher_id type varchar(100) collate "C",
    alter column kind type varchar(20) collate "C";
alter table claim
    alter column report_id type varchar(100) collate "C",
    alter column claim_key type varchar(100) collate "C",
    alter column kind type varchar(10) collate "C",
    alter column target_id type varchar(100) collate "C",
    alter column technology_id type varchar(100) collate "C";
alter table attribution
    alter column source_id type varchar(100) collate "C";
alter table claim_place
    alter column country_id type varchar(2) collate "C",
    alter column region_id type varchar(100) collate "C";
alter table claim_link
    alter column type type varchar(15) collate "C";
alter table transition
    alter column report_id type varchar(100) collate "C";
alter table list_move
    alter column subject type varchar(100) collate "C";
alter table name_withholding
    alter column target_id type varchar(100) collate "C";

-- A version of a text is in the order of the text.
do $$
declare
    kept record;
begin
    for kept in
        select v.oid::regclass as versions, copy.attname as column, format_type(copy.atttypid, copy.atttypmod) as type
        from pg_class t
        join pg_class v on v.relnamespace = t.relnamespace and v.relname = t.relname || '_version'
        join pg_attribute original on original.attrelid = t.oid and original.attcollation = '"C"'::regcollation
        join pg_attribute copy on copy.attrelid = v.oid and copy.attname = original.attname
        where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r'
    loop
        execute format('alter table %s alter column %I type %s collate "C"', kept.versions, kept.column, kept.type);
    end loop;
end
$$;

-- The mark of the empty dataset, and the key of this database's cursors.
insert into change_mark (changed_at, mark) select changed_at, gen_random_uuid() from dataset_revision;
insert into cursor_key (id, part_a, part_b, part_c) values (1, gen_random_uuid(), gen_random_uuid(), gen_random_uuid());
