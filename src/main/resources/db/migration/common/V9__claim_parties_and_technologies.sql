-- Organisations in a role of a claim, and the technologies of a claim, of which it may have several. Agencies, and operators known only
-- by a name that researchers gave them.

alter table organisation drop constraint organisation_kind_known;
alter table organisation add constraint organisation_kind_known check (kind in
    ('COMPANY', 'NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'AGENCY', 'OPERATOR', 'CONSORTIUM', 'OTHER'));

create sequence claim_party_seq start with 1 increment by 50;
create table claim_party (
    id              bigint       not null primary key,
    claim_id        uuid         not null,
    position        integer      not null,
    organisation_id varchar(100) not null,
    role            varchar(15)  not null,
    constraint claim_party_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint claim_party_organisation_fk foreign key (organisation_id) references organisation (id) on update cascade,
    constraint claim_party_position_unique unique (claim_id, position),
    constraint claim_party_once unique (claim_id, role, organisation_id),
    constraint claim_party_position_not_negative check (position >= 0),
    constraint claim_party_role_known check (role in ('OPERATOR', 'ALLEGED_CLIENT', 'DEVELOPER', 'SELLER', 'ACTOR'))
);

create index claim_party_organisation_ix on claim_party (organisation_id, role, claim_id);

create table claim_party_version (
    id              bigint not null,
    claim_id        uuid,
    position        integer,
    organisation_id varchar(100),
    role            varchar(15),
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_party_version_period check (valid_from < valid_to)
);

create index claim_party_version_claim_ix on claim_party_version (claim_id);
create index claim_party_version_organisation_ix on claim_party_version (organisation_id);

create sequence claim_technology_seq start with 1 increment by 50;
create table claim_technology (
    id            bigint       not null primary key,
    claim_id      uuid         not null,
    position      integer      not null,
    technology_id varchar(100) not null,
    constraint claim_technology_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint claim_technology_technology_fk foreign key (technology_id) references technology (id) on update cascade,
    constraint claim_technology_position_unique unique (claim_id, position),
    constraint claim_technology_once unique (claim_id, technology_id),
    constraint claim_technology_position_not_negative check (position >= 0)
);

create index claim_technology_technology_ix on claim_technology (technology_id, claim_id);

create table claim_technology_version (
    id            bigint not null,
    claim_id      uuid,
    position      integer,
    technology_id varchar(100),
    valid_from    timestamp(6) with time zone not null,
    valid_to      timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_technology_version_period check (valid_from < valid_to)
);

-- The one technology that a claim had is its first. The ids of these rows are negative, beside those of the sequence; a row has
-- the id of its versions.
insert into claim_technology (id, claim_id, position, technology_id)
select -ranked.place, c.id, 0, c.technology_id from claim c join (
    select used.id, row_number() over (order by used.id) as place from (
        select id from claim where technology_id is not null
        union select id from claim_version where technology_id is not null) used) ranked on ranked.id = c.id
where c.technology_id is not null;
insert into claim_technology_version (id, claim_id, position, technology_id, valid_from, valid_to)
select -ranked.place, v.id, 0, v.technology_id, v.valid_from, v.valid_to from claim_version v join (
    select used.id, row_number() over (order by used.id) as place from (
        select id from claim where technology_id is not null
        union select id from claim_version where technology_id is not null) used) ranked on ranked.id = v.id
where v.technology_id is not null;

create index claim_technology_version_claim_ix on claim_technology_version (claim_id);
create index claim_technology_version_technology_ix on claim_technology_version (technology_id);

drop view claim_change;
drop view claim_period;
drop view as_of.claim;
alter table claim drop constraint claim_technology_fk;
drop index claim_technology_ix;
drop index claim_version_technology_ix;
alter table claim drop column technology_id;
alter table claim_version drop column technology_id;

create view as_of.claim as select * from claim_version
where valid_from <= ${moment} and valid_to > ${moment};

-- As in V3, without the technology.
create view claim_period as
select p.* from (
    select c.id as claim_id, c.revision, c.state = 'PUBLISHED' and r.state = 'PUBLISHED' as shown, c.statement, c.target_id,
        coalesce(c.note, r.note) as note, c.correction_note,
        greatest(c.valid_from, r.valid_from, coalesce(c.embargo_until, c.valid_from),
            coalesce(r.embargo_until, r.valid_from)) as shown_from,
        least(c.valid_to, r.valid_to) as shown_to
    from claim_version c
        join report_version r on r.id = c.report_id and r.valid_from < c.valid_to and c.valid_from < r.valid_to
    where c.state in ('PUBLISHED', 'RETRACTED') and r.state in ('PUBLISHED', 'RETRACTED')) p
where p.shown_from < p.shown_to;

create view claim_change as
select p.claim_id, p.shown_from as changed_at, p.revision, p.statement, p.target_id, p.note, p.correction_note,
    case when not p.shown then 'RETRACTED'
         when exists (select 1 from claim_period q
             where q.claim_id = p.claim_id and q.shown and q.shown_from < p.shown_from) then 'CORRECTED'
         else 'PUBLISHED' end as change_kind
from claim_period p
where not exists (select 1 from claim_period q
    where q.claim_id = p.claim_id and q.shown_from < p.shown_from
        and ((q.shown and p.shown and q.revision = p.revision) or (not q.shown and not p.shown)));
