-- The tables as they were at a moment, under their own names: whoever reads this schema before the others, and sets the moment in the
-- session, reads as of then. The databases spell the moment of a session differently, so it is a placeholder. Whatever adds a column
-- creates the view of its table again.
create schema as_of;

create view as_of.region as select * from region_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.organisation as select * from organisation_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.organisation_membership as select * from organisation_membership_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.source as select * from source_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.technology as select * from technology_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.category as select * from category_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.category_label as select * from category_label_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.alleged_target as select * from alleged_target_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.target_country as select * from target_country_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.target_affiliation as select * from target_affiliation_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.report as select * from report_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.claim as select * from claim_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.attribution as select * from attribution_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.claim_place as select * from claim_place_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.claim_link as select * from claim_link_version
where valid_from <= ${moment} and valid_to > ${moment};
create view as_of.dataset_revision as select * from dataset_revision_version
where valid_from <= ${moment} and valid_to > ${moment};
