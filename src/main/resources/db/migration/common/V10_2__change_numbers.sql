-- What was due when something was changed last is numbered; what came due since is when it is noticed next.
create table numbered_event as
select e.number, row_number() over (order by e.due_at, e.number) as change_number
from public_event e
where e.due_at <= (select d.changed_at from dataset_revision d);
alter table numbered_event alter column number set not null;
alter table numbered_event add primary key (number);
update public_event set change_number =
    (select n.change_number from numbered_event n where n.number = public_event.number);
update dataset_revision set last_change = (select count(*) from numbered_event);
update dataset_revision_version set last_change = (select d.last_change from dataset_revision d)
where valid_to > current_timestamp;
drop table numbered_event;

alter table public_event add constraint public_event_change_number_once unique (change_number);
alter table public_event add constraint public_event_change_number_positive check (change_number > 0);
create index public_event_unnumbered_ix on public_event (change_number, due_at);
create index public_event_opening_ix on public_event (due_at, change_number);
