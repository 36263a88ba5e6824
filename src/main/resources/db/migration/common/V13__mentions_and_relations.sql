-- The targets that a claim mentions beside the one that it is about, and the relations between targets.

create sequence claim_mention_seq start with 1 increment by 50;
create table claim_mention (
    id        bigint       not null primary key,
    claim_id  uuid         not null,
    position  integer      not null,
    target_id varchar(100) not null,
    constraint claim_mention_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint claim_mention_target_fk foreign key (target_id) references alleged_target (id) on update cascade,
    constraint claim_mention_position_unique unique (claim_id, position),
    constraint claim_mention_once unique (claim_id, target_id),
    constraint claim_mention_position_not_negative check (position >= 0)
);

create index claim_mention_target_ix on claim_mention (target_id, claim_id);

create table claim_mention_version (
    id         bigint not null,
    claim_id   uuid,
    position   integer,
    target_id  varchar(100),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_mention_version_period check (valid_from < valid_to)
);

-- Statements mention targets already, by their placeholders. The ids of these rows are negative, beside those of the sequence; a row has
-- the id of its versions.
create table former_mention as
select told.claim_id, told.target_id, row_number() over (order by told.claim_id, told.target_id) as place from (
    select c.id as claim_id, t.id as target_id from claim c
        join alleged_target t on position('{target:' || t.id || '}' in c.statement) > 0
    where c.statement like '%{target:%'
    union select v.id as claim_id, t.id as target_id from claim_version v
        join alleged_target t on position('{target:' || t.id || '}' in v.statement) > 0
    where v.statement like '%{target:%') told;
insert into claim_mention (id, claim_id, position, target_id)
select -m.place, c.id,
    row_number() over (partition by c.id order by position('{target:' || m.target_id || '}' in c.statement)) - 1,
    m.target_id
from claim c join former_mention m on m.claim_id = c.id
where position('{target:' || m.target_id || '}' in c.statement) > 0 and c.target_id is distinct from m.target_id;
insert into claim_mention_version (id, claim_id, position, target_id, valid_from, valid_to)
select -m.place, v.id,
    row_number() over (partition by v.id, v.valid_from order by position('{target:' || m.target_id || '}' in v.statement)) - 1,
    m.target_id, v.valid_from, v.valid_to
from claim_version v join former_mention m on m.claim_id = v.id
where position('{target:' || m.target_id || '}' in v.statement) > 0 and v.target_id is distinct from m.target_id;
drop table former_mention;

create index claim_mention_version_claim_ix on claim_mention_version (claim_id);
create index claim_mention_version_target_ix on claim_mention_version (target_id);

create table target_relation (
    target_id  varchar(100) not null,
    related_id varchar(100) not null,
    kind       varchar(15)  not null,
    primary key (target_id, related_id, kind),
    constraint target_relation_target_fk foreign key (target_id) references alleged_target (id) on update cascade,
    constraint target_relation_related_fk foreign key (related_id) references alleged_target (id) on update cascade,
    constraint target_relation_to_another check (target_id <> related_id),
    constraint target_relation_kind_known check (kind in ('RELATIVE', 'ASSOCIATE', 'COUNSEL', 'STAFF'))
);

create index target_relation_related_ix on target_relation (related_id, target_id);

create table target_relation_version (
    target_id  varchar(100) not null,
    related_id varchar(100) not null,
    kind       varchar(15)  not null,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (target_id, related_id, kind, valid_from),
    constraint target_relation_version_period check (valid_from < valid_to)
);

create index target_relation_version_related_ix on target_relation_version (related_id);
