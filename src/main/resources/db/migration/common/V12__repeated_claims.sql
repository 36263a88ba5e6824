-- A claim may repeat another, which makes the two one, or confirm it.

alter table claim_link drop constraint claim_link_type_known;
alter table claim_link add constraint claim_link_type_known check (type in
    ('ELABORATES', 'SUPPORTS', 'QUALIFIES', 'CONTRADICTS', 'CORRECTS', 'SUPERSEDES', 'REPEATS', 'CONFIRMS'));

create index claim_link_type_ix on claim_link (type, from_claim_id);

-- The claims that a claim repeats: the one that it relays, in one step, and the one that this relays in turn, in two, which is as far as
-- chains go. A claim that others repeat also leads to itself, in no step. Who sees all claims of a row, the one on the way included,
-- sees the repetition. It follows from the links, so that nothing has to keep it.
create view claim_repetition as
select l.from_claim_id as claim_id, l.to_claim_id as via_id, l.to_claim_id as original_id, 1 as steps
from claim_link l where l.type = 'REPEATS'
union all
select l.from_claim_id, l.to_claim_id, further.to_claim_id, 2
from claim_link l join claim_link further on further.from_claim_id = l.to_claim_id
where l.type = 'REPEATS' and further.type = 'REPEATS'
union all
select l.to_claim_id, l.to_claim_id, l.to_claim_id, 0
from claim_link l where l.type = 'REPEATS';

create view as_of.claim_repetition as
select l.from_claim_id as claim_id, l.to_claim_id as via_id, l.to_claim_id as original_id, 1 as steps
from as_of.claim_link l where l.type = 'REPEATS'
union all
select l.from_claim_id, l.to_claim_id, further.to_claim_id, 2
from as_of.claim_link l join as_of.claim_link further on further.from_claim_id = l.to_claim_id
where l.type = 'REPEATS' and further.type = 'REPEATS'
union all
select l.to_claim_id, l.to_claim_id, l.to_claim_id, 0
from as_of.claim_link l where l.type = 'REPEATS';
