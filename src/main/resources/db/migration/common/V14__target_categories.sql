-- The categories of a target, in order, the main one first. The coverage says of a group whether each member belongs to all of them.
create table target_category (
    target_id   varchar(100) not null,
    position    integer      not null,
    category_id varchar(100) not null,
    primary key (target_id, position),
    constraint target_category_target_fk foreign key (target_id) references alleged_target (id) on update cascade,
    constraint target_category_category_fk foreign key (category_id) references category (id) on update cascade,
    constraint target_category_once unique (target_id, category_id),
    constraint target_category_position_not_negative check (position >= 0)
);

create table target_category_version (
    target_id   varchar(100) not null,
    position    integer      not null,
    category_id varchar(100),
    valid_from  timestamp(6) with time zone not null,
    valid_to    timestamp(6) with time zone not null,
    primary key (target_id, position, valid_from),
    constraint target_category_version_period check (valid_from < valid_to)
);

-- The one category that a target had is its main one.
insert into target_category (target_id, position, category_id)
select id, 0, category_id from alleged_target where category_id is not null;
insert into target_category_version (target_id, position, category_id, valid_from, valid_to)
select id, 0, category_id, valid_from, valid_to from alleged_target_version where category_id is not null;

create index target_category_category_ix on target_category (category_id, target_id);
create index target_category_version_category_ix on target_category_version (category_id);

drop view as_of.alleged_target;
alter table alleged_target drop constraint target_category_fk;
drop index target_category_ix;
drop index alleged_target_version_category_ix;
alter table alleged_target drop column category_id;
alter table alleged_target_version drop column category_id;
alter table alleged_target add column category_coverage varchar(10);
alter table alleged_target_version add column category_coverage varchar(10);
alter table alleged_target add constraint target_category_coverage_known check (category_coverage in ('EACH', 'SOME'));
alter table alleged_target add constraint target_category_coverage_of_group check (category_coverage is null or kind = 'GROUP');
create view as_of.alleged_target as select * from alleged_target_version
where valid_from <= ${moment} and valid_to > ${moment};
