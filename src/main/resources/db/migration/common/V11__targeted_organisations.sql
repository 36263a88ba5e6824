-- Organisations can be targets, too.
alter table alleged_target drop constraint target_kind_known;
alter table alleged_target add constraint target_kind_known check (kind in ('PERSON', 'GROUP', 'ORGANISATION'));
