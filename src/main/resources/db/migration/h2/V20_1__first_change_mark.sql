insert into change_mark (changed_at, mark) select changed_at, random_uuid() from dataset_revision;
