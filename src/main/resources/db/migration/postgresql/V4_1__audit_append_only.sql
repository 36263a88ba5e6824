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
