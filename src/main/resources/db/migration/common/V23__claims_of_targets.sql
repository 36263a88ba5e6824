-- The strongest and the latest of a target's claims are found without reading the others.

create index claim_target_assurance_ix on claim (target_id, assurance);
create index claim_target_asserted_on_ix on claim (target_id, asserted_on);
