-- Withholding a name gives its target an id that says nothing of it, and everything else whose id gives the name away, too: what
-- refers to an id follows it.
alter table target_country drop constraint target_country_target_fk;
alter table target_country add constraint target_country_target_fk
    foreign key (target_id) references alleged_target (id) on update cascade;
alter table target_affiliation drop constraint affiliation_target_fk;
alter table target_affiliation add constraint affiliation_target_fk
    foreign key (target_id) references alleged_target (id) on update cascade;
alter table claim drop constraint claim_target_fk;
alter table claim add constraint claim_target_fk
    foreign key (target_id) references alleged_target (id) on update cascade;

alter table claim drop constraint claim_report_fk;
alter table claim add constraint claim_report_fk
    foreign key (report_id) references report (id) on update cascade;
alter table transition drop constraint transition_report_fk;
alter table transition add constraint transition_report_fk
    foreign key (report_id) references report (id) on update cascade;

alter table report drop constraint report_publisher_fk;
alter table report add constraint report_publisher_fk
    foreign key (publisher_id) references source (id) on update cascade;
alter table attribution drop constraint attribution_source_fk;
alter table attribution add constraint attribution_source_fk
    foreign key (source_id) references source (id) on update cascade;

alter table organisation_membership drop constraint membership_member_fk;
alter table organisation_membership add constraint membership_member_fk
    foreign key (member_id) references organisation (id) on update cascade;
alter table organisation_membership drop constraint membership_consortium_fk;
alter table organisation_membership add constraint membership_consortium_fk
    foreign key (consortium_id) references organisation (id) on update cascade;
alter table source drop constraint source_organisation_fk;
alter table source add constraint source_organisation_fk
    foreign key (organisation_id) references organisation (id) on update cascade;
alter table technology drop constraint technology_vendor_fk;
alter table technology add constraint technology_vendor_fk
    foreign key (vendor_id) references organisation (id) on update cascade;
alter table target_affiliation drop constraint affiliation_organisation_fk;
alter table target_affiliation add constraint affiliation_organisation_fk
    foreign key (organisation_id) references organisation (id) on update cascade;

alter table claim drop constraint claim_technology_fk;
alter table claim add constraint claim_technology_fk
    foreign key (technology_id) references technology (id) on update cascade;
alter table claim_place drop constraint claim_place_region_fk;
alter table claim_place add constraint claim_place_region_fk
    foreign key (region_id) references region (id) on update cascade;
alter table category_label drop constraint category_label_category_fk;
alter table category_label add constraint category_label_category_fk
    foreign key (category_id) references category (id) on update cascade;
alter table alleged_target drop constraint target_category_fk;
alter table alleged_target add constraint target_category_fk
    foreign key (category_id) references category (id) on update cascade;

alter table attribution drop constraint attribution_claim_fk;
alter table attribution add constraint attribution_claim_fk
    foreign key (claim_id) references claim (id) on update cascade;
alter table claim_place drop constraint claim_place_claim_fk;
alter table claim_place add constraint claim_place_claim_fk
    foreign key (claim_id) references claim (id) on update cascade;
alter table claim_link drop constraint claim_link_from_fk;
alter table claim_link add constraint claim_link_from_fk
    foreign key (from_claim_id) references claim (id) on update cascade;
alter table claim_link drop constraint claim_link_to_fk;
alter table claim_link add constraint claim_link_to_fk
    foreign key (to_claim_id) references claim (id) on update cascade;
alter table transition drop constraint transition_claim_fk;
alter table transition add constraint transition_claim_fk
    foreign key (claim_id) references claim (id) on update cascade;

-- The withholding of a name. The row is written in the transaction that hides the name; texts are redacted afterwards, step by
-- step, by any copy of the service. name is kept until then only, and so are description,
-- which stands for it, and renamed: what got another id, a line each, as in
-- "sources former-id new-id". after_row is the last row that the present step has checked.
create table name_withholding (
    id          uuid          not null primary key,
    target_id   varchar(100)  not null,
    name        varchar(300),
    description varchar(1000),
    renamed     varchar(1000000),
    step        integer       not null,
    after_row   varchar(300),
    checked     bigint        not null,
    changed     bigint        not null,
    started_at  timestamp(6) with time zone not null,
    finished_at timestamp(6) with time zone,
    constraint name_withholding_target_fk foreign key (target_id) references alleged_target (id)
        on update cascade on delete cascade,
    constraint name_withholding_name_until_finished check ((finished_at is null) = (name is not null)),
    constraint name_withholding_rest_until_finished check (
        (finished_at is null) = (description is not null and renamed is not null))
);

create index name_withholding_target_ix on name_withholding (target_id, started_at);
create index name_withholding_finished_ix on name_withholding (finished_at, started_at);
