-- The publishers of a report, of which it may have several, in order; the main one is the first.

create table report_publisher (
    report_id    varchar(100) not null,
    position     integer      not null,
    publisher_id varchar(100) not null,
    primary key (report_id, position),
    constraint report_publisher_report_fk foreign key (report_id) references report (id) on update cascade,
    constraint report_publisher_publisher_fk foreign key (publisher_id) references source (id) on update cascade,
    constraint report_publisher_once unique (report_id, publisher_id),
    constraint report_publisher_position_not_negative check (position >= 0)
);

create index report_publisher_publisher_ix on report_publisher (publisher_id, report_id);

create table report_publisher_version (
    report_id    varchar(100) not null,
    position     integer      not null,
    publisher_id varchar(100),
    valid_from   timestamp(6) with time zone not null,
    valid_to     timestamp(6) with time zone not null,
    primary key (report_id, position, valid_from),
    constraint report_publisher_version_period check (valid_from < valid_to)
);

create index report_publisher_version_publisher_ix on report_publisher_version (publisher_id);

-- The one publisher that a report had is its first.
insert into report_publisher (report_id, position, publisher_id) select id, 0, publisher_id from report;
insert into report_publisher_version (report_id, position, publisher_id, valid_from, valid_to)
select id, 0, publisher_id, valid_from, valid_to from report_version where publisher_id is not null;

drop view report_change;
drop view report_period;
drop view as_of.report;
alter table report drop constraint report_publisher_fk;
drop index report_publisher_ix;
drop index report_version_publisher_ix;
alter table report drop column publisher_id;
alter table report_version drop column publisher_id;

create view as_of.report as select * from report_version
where valid_from <= ${moment} and valid_to > ${moment};

-- As in V3, without the publisher.
create view report_period as
select p.* from (
    select v.id as report_id, v.revision, v.state = 'PUBLISHED' as shown, v.title, v.note, v.correction_note,
        greatest(v.valid_from, coalesce(v.embargo_until, v.valid_from)) as shown_from,
        v.valid_to as shown_to
    from report_version v
    where v.state in ('PUBLISHED', 'RETRACTED')) p
where p.shown_from < p.shown_to;

create view report_change as
select p.report_id, p.shown_from as changed_at, p.revision, p.title, p.note, p.correction_note,
    case when not p.shown then 'RETRACTED'
         when exists (select 1 from report_period q
             where q.report_id = p.report_id and q.shown and q.shown_from < p.shown_from) then 'CORRECTED'
         else 'PUBLISHED' end as change_kind
from report_period p
where not exists (select 1 from report_period q
    where q.report_id = p.report_id and q.shown_from < p.shown_from
        and ((q.shown and p.shown and q.revision = p.revision) or (not q.shown and not p.shown)));
