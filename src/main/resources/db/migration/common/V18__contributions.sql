-- Who had a hand in what no second person has approved yet: wrote its content, or submitted it. person is a SHA-256 hash of what tells a
-- person from every other. subject is an id; that of a deleted claim is its report and key, which it may be created with again.
create table contribution (
    id         uuid         not null primary key,
    collection varchar(20)  not null,
    subject    varchar(201) not null,
    person     varchar(64)  not null,
    submitted  boolean      not null,
    constraint contribution_once unique (collection, subject, person, submitted),
    constraint contribution_person_whole check (char_length(person) = 64)
);

-- Who bears a token, as admins call them: tokens of one person are one voice where changes take two. Without it a token is a person of
-- its own.
alter table access_token add column person varchar(200);

-- The person who proposed a change; null for those proposed before persons were told from tokens.
alter table proposal add column person varchar(64);
