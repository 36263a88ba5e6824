-- The audit log: what was changed, when, by whom and why. Each entry holds the hash of the one before it, so that a change
-- of the log shows; docs/audit.md says how the hashes are computed.
create table audit_entry (
    number        bigint       not null primary key,
    at            timestamp(6) with time zone not null,
    actor         varchar(300) not null,
    action        varchar(30)  not null,
    subject       varchar(200) not null,
    reason        varchar(2000),
    detail        varchar(100000),
    previous_hash varchar(64),
    hash          varchar(64)  not null,
    constraint audit_entry_hash_unique unique (hash),
    constraint audit_entry_previous_unique unique (previous_hash),
    constraint audit_entry_previous_fk foreign key (previous_hash) references audit_entry (hash),
    constraint audit_entry_number_positive check (number > 0),
    constraint audit_entry_only_first_follows_none check ((number = 1) = (previous_hash is null)),
    constraint audit_entry_action_known check (action in ('TOKEN_CREATED', 'TOKEN_REVOKED', 'DATASET_LOADED')),
    constraint audit_entry_actor_said check (actor <> ''),
    constraint audit_entry_reason_said check (reason <> ''),
    constraint audit_entry_detail_object check (detail like '{%}')
);

create index audit_entry_at_ix on audit_entry (at, number);
create index audit_entry_actor_ix on audit_entry (actor, number);
create index audit_entry_action_ix on audit_entry (action, number);
create index audit_entry_subject_ix on audit_entry (subject, number);

-- The one row that says where the log ends; it is locked to append, so that numbers have no gaps.
create table audit_head (
    id     integer not null primary key,
    number bigint  not null,
    hash   varchar(64),
    constraint audit_head_one_row check (id = 1),
    constraint audit_head_number_not_negative check (number >= 0),
    constraint audit_head_hash_unless_empty check ((number = 0) = (hash is null)),
    constraint audit_head_entry_fk foreign key (hash) references audit_entry (hash)
);

insert into audit_head (id, number, hash) values (1, 0, null);
