-- Names that an earlier version withheld, each that the target ever had: it left spellings and surnames in texts, so they are to be
-- hidden once more. The step is before the first. Contributors may have read the name of whoever was changed since they were entered.
insert into name_withholding (id, target_id, name, description, renamed, was_shown, step, checked, changed, started_at)
select random_uuid(), n.id, n.name, n.description, '', n.versions > 1, -1, 0, 0, current_timestamp
from (select distinct t.id, v.name, t.description,
             (select count(*) from alleged_target_version o where o.id = t.id) as versions
      from alleged_target t
      join alleged_target_version v on v.id = t.id
      where t.name_visibility = 'WITHHELD'
      and not exists (select 1 from name_withholding w where w.target_id = t.id)) n;
