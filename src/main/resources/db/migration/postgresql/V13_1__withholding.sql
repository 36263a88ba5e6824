-- A reference in another order than the ids finds none of its indexes usable.
alter table name_withholding alter column target_id type varchar(100) collate "C";
