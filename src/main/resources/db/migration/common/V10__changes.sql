-- Changes as the public sees them, in one order. change_number is given once an event is due, under the lock of dataset_revision: the
-- numbers have no gaps and are given in the order in which transactions end, so that they tell nothing of what is under embargo and
-- whoever reads on from one misses nothing. last_change is the last of them. Embargoes were regarded up to changed_at: an event that
-- was due then has its number.
alter table dataset_revision add column last_change bigint default 0 not null;
alter table dataset_revision add constraint dataset_revision_last_change_not_negative check (last_change >= 0);
alter table dataset_revision_version add column last_change bigint default 0 not null;
alter table public_event add column change_number bigint;
