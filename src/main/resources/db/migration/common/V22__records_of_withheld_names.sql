-- Whether contributors read the name until it was withheld. What they wrote by then may repeat it, and is redacted; of a name that
-- they never read, their drafts are let be, since a change of one would tell them that they had guessed.
alter table name_withholding add column was_shown boolean default true not null;

-- The claims and reports that are about the person: in each of their texts, and of their versions, any word of the name stands for it.
-- They are told by texts that are redacted before others, so they are kept until everything is.
create table name_withholding_record (
    withholding_id uuid         not null,
    collection     varchar(20)  not null,
    subject        varchar(100) not null,
    primary key (withholding_id, collection, subject),
    constraint name_withholding_record_withholding_fk foreign key (withholding_id) references name_withholding (id)
        on delete cascade
);
