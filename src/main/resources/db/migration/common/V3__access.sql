-- Tokens that give their bearers a role. The secret itself is nowhere; a SHA-256 of it is.
create table access_token (
    id           uuid         not null primary key,
    label        varchar(200) not null,
    role         varchar(15)  not null,
    hash         varchar(64)  not null,
    created_at   timestamp(6) with time zone not null,
    created_by   varchar(300) not null,
    expires_at   timestamp(6) with time zone not null,
    last_used_at timestamp(6) with time zone,
    revoked_at   timestamp(6) with time zone,
    constraint access_token_hash_unique unique (hash),
    constraint access_token_role_known check (role in ('READER', 'CONTRIBUTOR', 'EDITOR', 'ADMIN')),
    constraint access_token_hash_whole check (char_length(hash) = 64),
    constraint access_token_expires_later check (expires_at > created_at)
);

create index access_token_created_ix on access_token (created_at, id);
