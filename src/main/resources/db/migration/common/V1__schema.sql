-- The model of attributed, qualified claims. Every invariant that SQL can hold is held here;
-- patterns of identifiers follow in a migration of each dialect, which spell them differently.

create table country (
    id          varchar(2)  not null primary key,
    alpha3      varchar(3)  not null,
    numeric_code varchar(3) not null,
    region_code varchar(3),
    constraint country_alpha3_unique unique (alpha3),
    constraint country_numeric_unique unique (numeric_code)
);

create table region (
    id   varchar(100) not null primary key,
    name varchar(300) not null
);

create table organisation (
    id         varchar(100) not null primary key,
    name       varchar(300) not null,
    kind       varchar(20)  not null,
    country_id varchar(2),
    constraint organisation_country_fk foreign key (country_id) references country (id),
    constraint organisation_kind_known check (kind in
        ('COMPANY', 'NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'CONSORTIUM', 'OTHER'))
);

create table organisation_membership (
    member_id     varchar(100) not null,
    consortium_id varchar(100) not null,
    primary key (member_id, consortium_id),
    constraint membership_member_fk foreign key (member_id) references organisation (id),
    constraint membership_consortium_fk foreign key (consortium_id) references organisation (id),
    constraint membership_not_of_itself check (member_id <> consortium_id)
);

create table source (
    id              varchar(100) not null primary key,
    name            varchar(300) not null,
    kind            varchar(20)  not null,
    organisation_id varchar(100),
    country_id      varchar(2),
    constraint source_organisation_fk foreign key (organisation_id) references organisation (id),
    constraint source_country_fk foreign key (country_id) references country (id),
    constraint source_kind_known check (kind in
        ('NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'OFFICIAL', 'UNNAMED_OFFICIAL', 'COMPANY', 'PERSON',
         'COLLECTIVE', 'CONSORTIUM', 'UNIDENTIFIED'))
);

create table technology (
    id        varchar(100) not null primary key,
    name      varchar(300) not null,
    vendor_id varchar(100) not null,
    constraint technology_vendor_fk foreign key (vendor_id) references organisation (id)
);

create table category (
    id       varchar(100) not null primary key,
    position integer      not null,
    constraint category_position_unique unique (position),
    constraint category_position_not_negative check (position >= 0)
);

create table category_label (
    category_id varchar(100) not null,
    language    varchar(35)  not null,
    label       varchar(300) not null,
    primary key (category_id, language),
    constraint category_label_category_fk foreign key (category_id) references category (id)
);

-- display_name is what the public may read, and the only column that public queries sort or search by:
-- a withheld name must not even show in an order.
create table alleged_target (
    id              varchar(100)  not null primary key,
    kind            varchar(10)   not null,
    name            varchar(300)  not null,
    description     varchar(1000) not null,
    display_name    varchar(1000) not null,
    name_visibility varchar(10)   not null,
    category_id     varchar(100),
    constraint target_category_fk foreign key (category_id) references category (id),
    constraint target_kind_known check (kind in ('PERSON', 'GROUP')),
    constraint target_visibility_known check (name_visibility in ('PUBLIC', 'WITHHELD')),
    constraint target_only_person_withheld check (name_visibility = 'PUBLIC' or kind = 'PERSON'),
    constraint target_display_name_safe check (
        (name_visibility = 'PUBLIC' and display_name = name)
        or (name_visibility <> 'PUBLIC' and display_name = description and description <> name))
);

create table target_country (
    target_id  varchar(100) not null,
    country_id varchar(2)   not null,
    primary key (target_id, country_id),
    constraint target_country_target_fk foreign key (target_id) references alleged_target (id),
    constraint target_country_country_fk foreign key (country_id) references country (id)
);

create table target_affiliation (
    target_id       varchar(100) not null,
    organisation_id varchar(100) not null,
    primary key (target_id, organisation_id),
    constraint affiliation_target_fk foreign key (target_id) references alleged_target (id),
    constraint affiliation_organisation_fk foreign key (organisation_id) references organisation (id)
);

create table report (
    id            varchar(100)  not null primary key,
    title         varchar(500)  not null,
    published_on  date          not null,
    publisher_id  varchar(100)  not null,
    language      varchar(35)   not null,
    url           varchar(2000),
    archived_url  varchar(2000),
    kind          varchar(20)   not null,
    state         varchar(10)   not null,
    embargo_until timestamp(6) with time zone,
    note          varchar(2000),
    constraint report_publisher_fk foreign key (publisher_id) references source (id),
    constraint report_kind_known check (kind in
        ('NEWS_ARTICLE', 'INVESTIGATION', 'TECHNICAL_REPORT', 'STATEMENT', 'COURT_DOCUMENT', 'OFFICIAL_DOCUMENT')),
    constraint report_published_years check (published_on between date '1900-01-01' and date '9999-12-31'),
    constraint report_state_known check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint report_note_when_retracted check (
        (state = 'RETRACTED' and note is not null) or (state <> 'RETRACTED' and note is null))
);

-- Lower and upper bound follow from the figure; both are kept so that ranges can be searched by index.
-- 9007199254740990 keeps every bound an integer that JSON readers hold exactly (2^53 - 1).
-- The columns named *_order stand for an absent value in a total order, which keyset paging needs.
create table claim (
    id                  uuid          not null primary key,
    report_id           varchar(100)  not null,
    claim_key           varchar(100)  not null,
    position            integer       not null,
    locator             varchar(100)  not null,
    statement           varchar(4000) not null,
    language            varchar(35)   not null,
    kind                varchar(10)   not null,
    assurance           smallint      not null,
    figure_qualifier    varchar(10),
    figure_amount       bigint,
    figure_upper_amount bigint,
    figure_unit         varchar(20),
    lower_bound         bigint,
    upper_bound         bigint,
    lower_bound_order   bigint        not null,
    target_id           varchar(100),
    technology_id       varchar(100),
    occurred_from       date,
    occurred_to         date,
    occurred_precision  varchar(10),
    occurred_order      date          not null,
    asserted_on         date          not null,
    state               varchar(10)   not null,
    embargo_until       timestamp(6) with time zone,
    note                varchar(2000),
    constraint claim_report_fk foreign key (report_id) references report (id),
    constraint claim_target_fk foreign key (target_id) references alleged_target (id),
    constraint claim_technology_fk foreign key (technology_id) references technology (id),
    constraint claim_key_unique unique (report_id, claim_key),
    constraint claim_position_unique unique (report_id, position),
    constraint claim_position_not_negative check (position >= 0),
    constraint claim_kind_known check (kind in
        ('LEAK', 'SELECTION', 'INFECTION', 'CLIENT', 'RESPONSE', 'DENIAL', 'CONTEXT')),
    -- 1 ALLEGED, 2 REPORTED, 3 OFFICIAL, 4 FORENSIC: the order is the strength
    constraint claim_assurance_known check (assurance between 1 and 4),
    constraint claim_figure_qualifier_known check (figure_qualifier in
        ('EXACT', 'AT_LEAST', 'MORE_THAN', 'UP_TO', 'FEWER_THAN', 'ABOUT', 'BETWEEN', 'SEVERAL')),
    constraint claim_figure_unit_known check (figure_unit in
        ('INDIVIDUALS', 'DEVICES', 'PHONE_NUMBERS', 'ORGANISATIONS', 'COUNTRIES')),
    constraint claim_figure_whole check (
        (figure_qualifier is null and figure_unit is null) or (figure_qualifier is not null and figure_unit is not null)),
    constraint claim_figure_amount check (
        (figure_amount is null and (figure_qualifier is null or figure_qualifier = 'SEVERAL'))
        or (figure_amount is not null and figure_amount between 0 and 9007199254740990
            and figure_qualifier is not null and figure_qualifier <> 'SEVERAL')),
    constraint claim_figure_upper_amount check (
        (figure_upper_amount is null and (figure_qualifier is null or figure_qualifier <> 'BETWEEN'))
        or (figure_upper_amount is not null and figure_qualifier is not null and figure_qualifier = 'BETWEEN'
            and figure_upper_amount > figure_amount and figure_upper_amount <= 9007199254740990)),
    constraint claim_figure_fewer_than_some check (
        figure_qualifier is null or figure_qualifier <> 'FEWER_THAN' or figure_amount >= 1),
    constraint claim_lower_bound check (
        case when figure_qualifier is null then lower_bound is null
             when lower_bound is null then false
             when figure_qualifier in ('EXACT', 'AT_LEAST', 'BETWEEN') then lower_bound = figure_amount
             when figure_qualifier = 'MORE_THAN' then lower_bound = figure_amount + 1
             when figure_qualifier = 'SEVERAL' then lower_bound = 2
             else lower_bound = 0 end),
    constraint claim_upper_bound check (
        case when figure_qualifier is null then upper_bound is null
             when figure_qualifier in ('AT_LEAST', 'MORE_THAN', 'ABOUT', 'SEVERAL') then upper_bound is null
             when upper_bound is null then false
             when figure_qualifier = 'BETWEEN' then upper_bound = figure_upper_amount
             when figure_qualifier = 'FEWER_THAN' then upper_bound = figure_amount - 1
             else upper_bound = figure_amount end),
    constraint claim_lower_bound_order check (lower_bound_order = coalesce(lower_bound, -1)),
    constraint claim_occurred_whole check (
        (occurred_from is null and occurred_to is null and occurred_precision is null)
        or (occurred_from is not null and occurred_to is not null and occurred_precision is not null
            and occurred_from <= occurred_to)),
    constraint claim_occurred_years check (
        occurred_from >= date '1900-01-01' and occurred_to <= date '9999-12-31'),
    constraint claim_asserted_years check (asserted_on between date '1900-01-01' and date '9999-12-31'),
    constraint claim_occurred_precision_known check (occurred_precision in ('DAY', 'MONTH', 'YEAR')),
    constraint claim_occurred_order check (occurred_order = coalesce(occurred_from, date '1800-01-01')),
    constraint claim_state_known check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint claim_note_when_retracted check (
        (state = 'RETRACTED' and note is not null) or (state <> 'RETRACTED' and note is null))
);

create sequence attribution_seq start with 1 increment by 50;
create table attribution (
    id        bigint       not null primary key,
    claim_id  uuid         not null,
    position  integer      not null,
    source_id varchar(100) not null,
    role      varchar(10)  not null,
    constraint attribution_claim_fk foreign key (claim_id) references claim (id),
    constraint attribution_source_fk foreign key (source_id) references source (id),
    constraint attribution_position_unique unique (claim_id, position),
    constraint attribution_source_once unique (claim_id, source_id),
    constraint attribution_position_not_negative check (position >= 0),
    constraint attribution_role_known check (role in ('ORIGINATED', 'RELAYED')),
    constraint attribution_first_originated check (position > 0 or role = 'ORIGINATED')
);

create sequence claim_place_seq start with 1 increment by 50;
create table claim_place (
    id         bigint      not null primary key,
    claim_id   uuid        not null,
    position   integer     not null,
    country_id varchar(2),
    region_id  varchar(100),
    role       varchar(15) not null,
    constraint claim_place_claim_fk foreign key (claim_id) references claim (id),
    constraint claim_place_country_fk foreign key (country_id) references country (id),
    constraint claim_place_region_fk foreign key (region_id) references region (id),
    constraint claim_place_position_unique unique (claim_id, position),
    constraint claim_place_country_once unique (claim_id, role, country_id),
    constraint claim_place_region_once unique (claim_id, role, region_id),
    constraint claim_place_position_not_negative check (position >= 0),
    constraint claim_place_country_or_region check (
        (country_id is not null and region_id is null) or (country_id is null and region_id is not null)),
    constraint claim_place_role_known check (role in
        ('TARGETS', 'PHONE_NUMBERS', 'ALLEGED_CLIENT', 'EVENT', 'ACTOR', 'LOCATION', 'SURVEILLANCE'))
);

create table claim_link (
    id            uuid        not null primary key,
    from_claim_id uuid        not null,
    to_claim_id   uuid        not null,
    type          varchar(15) not null,
    constraint claim_link_from_fk foreign key (from_claim_id) references claim (id),
    constraint claim_link_to_fk foreign key (to_claim_id) references claim (id),
    constraint claim_link_once unique (from_claim_id, to_claim_id, type),
    constraint claim_link_not_to_itself check (from_claim_id <> to_claim_id),
    constraint claim_link_type_known check (type in
        ('ELABORATES', 'SUPPORTS', 'QUALIFIES', 'CONTRADICTS', 'CORRECTS', 'SUPERSEDES'))
);

create table dataset (
    id        varchar(100) not null primary key,
    title     varchar(500) not null,
    loaded_at timestamp(6) with time zone not null
);

-- One row: raised by every change that the public can see, and locked by whoever loads a dataset.
create table dataset_revision (
    id         integer not null primary key,
    revision   bigint  not null,
    updated_at timestamp(6) with time zone not null,
    constraint dataset_revision_one_row check (id = 1)
);
insert into dataset_revision (id, revision, updated_at) values (1, 0, current_timestamp);

create index organisation_country_ix on organisation (country_id);
create index membership_consortium_ix on organisation_membership (consortium_id);
create index source_organisation_ix on source (organisation_id);
create index source_country_ix on source (country_id);
create index source_name_ix on source (name, id);
create index technology_vendor_ix on technology (vendor_id);
create index target_category_ix on alleged_target (category_id);
create index target_display_name_ix on alleged_target (display_name, id);
create index target_country_country_ix on target_country (country_id);
create index affiliation_organisation_ix on target_affiliation (organisation_id);
create index report_publisher_ix on report (publisher_id);
create index report_published_on_ix on report (published_on, id);
create index claim_asserted_on_ix on claim (asserted_on, id);
create index claim_assurance_ix on claim (assurance, id);
create index claim_kind_ix on claim (kind, id);
create index claim_target_ix on claim (target_id);
create index claim_technology_ix on claim (technology_id);
create index claim_lower_bound_ix on claim (lower_bound_order, id);
create index claim_occurred_ix on claim (occurred_order, id);
create index claim_figure_unit_ix on claim (figure_unit, lower_bound);
create index attribution_source_ix on attribution (source_id, role, claim_id);
create index claim_place_country_ix on claim_place (country_id, role, claim_id);
create index claim_place_region_ix on claim_place (region_id, role, claim_id);
create index claim_link_to_ix on claim_link (to_claim_id, type);
