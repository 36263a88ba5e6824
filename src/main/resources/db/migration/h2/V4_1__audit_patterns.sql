alter table audit_entry add constraint audit_entry_subject_form check (regexp_like(subject, '^[a-z]+(-[a-z]+)*(/[A-Za-z0-9-]+)+$'));
alter table audit_entry add constraint audit_entry_hash_form check (regexp_like(hash, '^[0-9a-f]{64}$'));
