insert into change_mark (changed_at, mark) select changed_at, gen_random_uuid() from dataset_revision;
