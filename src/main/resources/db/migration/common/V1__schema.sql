-- The tables of both databases. Every invariant that SQL can hold is held here; those that each database spells in its own way
-- follow in V2, and the views of the publication history, which need both, in V3.
--
-- A reference whose column has an index of its own is added after that index: H2 would make a second one for it otherwise.
-- References follow an id that is replaced, which happens when a name is withheld that the id gives away.


-- Countries, organisations, sources, technologies, categories and targets
--
-- version counts every change of a record and is the entity tag of those who write. name_order and title_order put names in the order
-- of a language: keys that the application makes from what the public may read, compared one digit after another.

create table country (
    id           varchar(2) not null primary key,
    alpha3       varchar(3) not null,
    numeric_code varchar(3) not null,
    region_code  varchar(3),
    constraint country_alpha3_unique unique (alpha3),
    constraint country_numeric_unique unique (numeric_code)
);

-- A region may lie within one country: what is said of both together is said of the country.
create table region (
    id         varchar(100) not null primary key,
    name       varchar(300) not null,
    name_order varchar(320) default '' not null,
    country_id varchar(2),
    version    integer default 1 not null,
    constraint region_version_positive check (version > 0)
);

create index region_name_order_ix on region (name_order, id);
create index region_country_ix on region (country_id);
alter table region add constraint region_country_fk foreign key (country_id) references country (id);

create table organisation (
    id         varchar(100) not null primary key,
    name       varchar(300) not null,
    name_order varchar(320) default '' not null,
    kind       varchar(20)  not null,
    country_id varchar(2),
    version    integer default 1 not null,
    constraint organisation_kind_known check (kind in
        ('COMPANY', 'NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'CONSORTIUM', 'OTHER')),
    constraint organisation_version_positive check (version > 0)
);

create index organisation_name_order_ix on organisation (name_order, id);
create index organisation_country_ix on organisation (country_id);
alter table organisation add constraint organisation_country_fk foreign key (country_id) references country (id);

create table organisation_membership (
    member_id     varchar(100) not null,
    consortium_id varchar(100) not null,
    primary key (member_id, consortium_id),
    constraint membership_member_fk foreign key (member_id) references organisation (id) on update cascade,
    constraint membership_not_of_itself check (member_id <> consortium_id)
);

create index membership_consortium_ix on organisation_membership (consortium_id);
alter table organisation_membership add constraint membership_consortium_fk
    foreign key (consortium_id) references organisation (id) on update cascade;

create table source (
    id              varchar(100) not null primary key,
    name            varchar(300) not null,
    name_order      varchar(320) default '' not null,
    kind            varchar(20)  not null,
    organisation_id varchar(100),
    country_id      varchar(2),
    version         integer default 1 not null,
    constraint source_kind_known check (kind in
        ('NEWS_ORGANISATION', 'NONPROFIT', 'GOVERNMENT', 'OFFICIAL', 'UNNAMED_OFFICIAL', 'COMPANY', 'PERSON',
         'COLLECTIVE', 'CONSORTIUM', 'UNIDENTIFIED')),
    constraint source_version_positive check (version > 0)
);

create index source_name_ix on source (name, id);
create index source_name_order_ix on source (name_order, id);
create index source_organisation_ix on source (organisation_id);
create index source_country_ix on source (country_id);
alter table source add constraint source_organisation_fk
    foreign key (organisation_id) references organisation (id) on update cascade;
alter table source add constraint source_country_fk foreign key (country_id) references country (id);

create table technology (
    id         varchar(100) not null primary key,
    name       varchar(300) not null,
    name_order varchar(320) default '' not null,
    vendor_id  varchar(100) not null,
    version    integer default 1 not null,
    constraint technology_version_positive check (version > 0)
);

create index technology_name_order_ix on technology (name_order, id);
create index technology_vendor_ix on technology (vendor_id);
alter table technology add constraint technology_vendor_fk
    foreign key (vendor_id) references organisation (id) on update cascade;

create table category (
    id       varchar(100) not null primary key,
    position integer      not null,
    version  integer default 1 not null,
    constraint category_position_unique unique (position),
    constraint category_position_not_negative check (position >= 0),
    constraint category_version_positive check (version > 0)
);

create table category_label (
    category_id varchar(100) not null,
    language    varchar(35)  not null,
    label       varchar(300) not null,
    primary key (category_id, language),
    constraint category_label_category_fk foreign key (category_id) references category (id) on update cascade
);

-- display_name is what the public may read, and the only column that public queries sort or search by: a withheld name must not
-- even show in an order.
create table alleged_target (
    id              varchar(100)  not null primary key,
    kind            varchar(10)   not null,
    name            varchar(300)  not null,
    description     varchar(1000) not null,
    display_name    varchar(1000) not null,
    name_order      varchar(320)  default '' not null,
    name_visibility varchar(10)   not null,
    category_id     varchar(100),
    version         integer default 1 not null,
    constraint target_kind_known check (kind in ('PERSON', 'GROUP')),
    constraint target_visibility_known check (name_visibility in ('PUBLIC', 'WITHHELD')),
    constraint target_only_person_withheld check (name_visibility = 'PUBLIC' or kind = 'PERSON'),
    constraint target_display_name_safe check (
        (name_visibility = 'PUBLIC' and display_name = name)
        or (name_visibility <> 'PUBLIC' and display_name = description and description <> name)),
    constraint target_version_positive check (version > 0)
);

create index target_display_name_ix on alleged_target (display_name, id);
create index alleged_target_name_order_ix on alleged_target (name_order, id);
create index target_category_ix on alleged_target (category_id);
alter table alleged_target add constraint target_category_fk
    foreign key (category_id) references category (id) on update cascade;

create table target_country (
    target_id  varchar(100) not null,
    country_id varchar(2)   not null,
    primary key (target_id, country_id),
    constraint target_country_target_fk foreign key (target_id) references alleged_target (id) on update cascade
);

create index target_country_country_ix on target_country (country_id);
alter table target_country add constraint target_country_country_fk foreign key (country_id) references country (id);

create table target_affiliation (
    target_id       varchar(100) not null,
    organisation_id varchar(100) not null,
    primary key (target_id, organisation_id),
    constraint affiliation_target_fk foreign key (target_id) references alleged_target (id) on update cascade
);

create index affiliation_organisation_ix on target_affiliation (organisation_id);
alter table target_affiliation add constraint affiliation_organisation_fk
    foreign key (organisation_id) references organisation (id) on update cascade;


-- Reports and claims
--
-- revision counts what the public saw, and is 0 until there is a moment from which the public sees it (public_from). correction_note
-- says what the last revision corrected.

create table report (
    id              varchar(100) not null primary key,
    title           varchar(500) not null,
    title_order     varchar(320) default '' not null,
    published_on    date         not null,
    publisher_id    varchar(100) not null,
    language        varchar(35)  not null,
    url             varchar(2000),
    archived_url    varchar(2000),
    kind            varchar(20)  not null,
    state           varchar(10)  not null,
    embargo_until   timestamp(6) with time zone,
    note            varchar(2000),
    version         integer default 1 not null,
    public_from     timestamp(6) with time zone,
    revision        integer default 0 not null,
    correction_note varchar(2000),
    written_by      varchar(300),
    submitted_by    varchar(300),
    constraint report_kind_known check (kind in
        ('NEWS_ARTICLE', 'INVESTIGATION', 'TECHNICAL_REPORT', 'STATEMENT', 'COURT_DOCUMENT', 'OFFICIAL_DOCUMENT')),
    constraint report_published_years check (published_on between date '1900-01-01' and date '9999-12-31'),
    constraint report_state_known check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint report_note_when_retracted check (
        (state = 'RETRACTED' and note is not null) or (state <> 'RETRACTED' and note is null)),
    constraint report_version_positive check (version > 0),
    constraint report_revision_not_negative check (revision >= 0),
    constraint report_revision_when_public check ((revision = 0) = (public_from is null)),
    constraint report_public_when_published check (public_from is null or state in ('PUBLISHED', 'RETRACTED')),
    constraint report_corrected_when_revised check (correction_note is null or revision > 1)
);

create index report_published_on_ix on report (published_on, id);
create index report_title_order_ix on report (title_order, id);
create index report_embargo_ix on report (embargo_until);
create index report_publisher_ix on report (publisher_id);
alter table report add constraint report_publisher_fk
    foreign key (publisher_id) references source (id) on update cascade;

-- Lower and upper bound follow from the figure; both are kept so that ranges can be searched by index.
-- 9007199254740990 keeps every bound an integer that JSON readers hold exactly (2^53 - 1).
-- lower_bound_order and occurred_order stand for an absent value in a total order, which keyset paging needs.
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
    version             integer default 1 not null,
    public_from         timestamp(6) with time zone,
    revision            integer default 0 not null,
    correction_note     varchar(2000),
    written_by          varchar(300),
    submitted_by        varchar(300),
    constraint claim_report_fk foreign key (report_id) references report (id) on update cascade,
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
    constraint claim_occurred_precision_known check (occurred_precision in ('DAY', 'MONTH', 'YEAR')),
    constraint claim_occurred_order check (occurred_order = coalesce(occurred_from, date '1800-01-01')),
    constraint claim_asserted_years check (asserted_on between date '1900-01-01' and date '9999-12-31'),
    constraint claim_state_known check (state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint claim_note_when_retracted check (
        (state = 'RETRACTED' and note is not null) or (state <> 'RETRACTED' and note is null)),
    constraint claim_version_positive check (version > 0),
    constraint claim_revision_not_negative check (revision >= 0),
    constraint claim_revision_when_public check ((revision = 0) = (public_from is null)),
    constraint claim_public_when_published check (public_from is null or state in ('PUBLISHED', 'RETRACTED')),
    constraint claim_corrected_when_revised check (correction_note is null or revision > 1)
);

create index claim_asserted_on_ix on claim (asserted_on, id);
create index claim_assurance_ix on claim (assurance, id);
create index claim_kind_ix on claim (kind, id);
create index claim_lower_bound_ix on claim (lower_bound_order, id);
create index claim_occurred_ix on claim (occurred_order, id);
create index claim_figure_unit_ix on claim (figure_unit, lower_bound);
create index claim_embargo_ix on claim (embargo_until);
create index claim_target_ix on claim (target_id);
create index claim_technology_ix on claim (technology_id);
alter table claim add constraint claim_target_fk
    foreign key (target_id) references alleged_target (id) on update cascade;
alter table claim add constraint claim_technology_fk
    foreign key (technology_id) references technology (id) on update cascade;

create sequence attribution_seq start with 1 increment by 50;
create table attribution (
    id        bigint       not null primary key,
    claim_id  uuid         not null,
    position  integer      not null,
    source_id varchar(100) not null,
    role      varchar(10)  not null,
    constraint attribution_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint attribution_source_fk foreign key (source_id) references source (id) on update cascade,
    constraint attribution_position_unique unique (claim_id, position),
    constraint attribution_source_once unique (claim_id, source_id),
    constraint attribution_position_not_negative check (position >= 0),
    constraint attribution_role_known check (role in ('ORIGINATED', 'RELAYED')),
    constraint attribution_first_originated check (position > 0 or role = 'ORIGINATED')
);

create index attribution_source_ix on attribution (source_id, role, claim_id);

create sequence claim_place_seq start with 1 increment by 50;
create table claim_place (
    id         bigint      not null primary key,
    claim_id   uuid        not null,
    position   integer     not null,
    country_id varchar(2),
    region_id  varchar(100),
    role       varchar(15) not null,
    constraint claim_place_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint claim_place_country_fk foreign key (country_id) references country (id),
    constraint claim_place_region_fk foreign key (region_id) references region (id) on update cascade,
    constraint claim_place_position_unique unique (claim_id, position),
    constraint claim_place_country_once unique (claim_id, role, country_id),
    constraint claim_place_region_once unique (claim_id, role, region_id),
    constraint claim_place_position_not_negative check (position >= 0),
    constraint claim_place_country_or_region check (
        (country_id is not null and region_id is null) or (country_id is null and region_id is not null)),
    constraint claim_place_role_known check (role in
        ('TARGETS', 'PHONE_NUMBERS', 'ALLEGED_CLIENT', 'EVENT', 'ACTOR', 'LOCATION', 'SURVEILLANCE'))
);

create index claim_place_country_ix on claim_place (country_id, role, claim_id);
create index claim_place_region_ix on claim_place (region_id, role, claim_id);

create table claim_link (
    id            uuid        not null primary key,
    from_claim_id uuid        not null,
    to_claim_id   uuid        not null,
    type          varchar(15) not null,
    constraint claim_link_from_fk foreign key (from_claim_id) references claim (id) on update cascade,
    constraint claim_link_to_fk foreign key (to_claim_id) references claim (id) on update cascade,
    constraint claim_link_once unique (from_claim_id, to_claim_id, type),
    constraint claim_link_not_to_itself check (from_claim_id <> to_claim_id),
    constraint claim_link_type_known check (type in
        ('ELABORATES', 'SUPPORTS', 'QUALIFIES', 'CONTRADICTS', 'CORRECTS', 'SUPERSEDES'))
);

create index claim_link_to_ix on claim_link (to_claim_id, type);


-- The dataset and its revision

create table dataset (
    id        varchar(100) not null primary key,
    title     varchar(500) not null,
    loaded_at timestamp(6) with time zone not null
);

-- One row, locked by every change. revision is raised by those that the public can see, at updated_at. changed_at is the moment of the
-- last change of any kind; the next is later, whatever the clocks of the copies say. last_change is the last number of a public event;
-- embargoes were regarded up to changed_at, so an event that was due then has its number.
create table dataset_revision (
    id          integer not null primary key,
    revision    bigint  not null,
    updated_at  timestamp(6) with time zone not null,
    changed_at  timestamp(6) with time zone default timestamp with time zone '1900-01-01 00:00:00+00' not null,
    last_change bigint default 0 not null,
    constraint dataset_revision_one_row check (id = 1),
    constraint dataset_revision_last_change_not_negative check (last_change >= 0)
);


-- Versions
--
-- Every version of every row that can be edited, with the time during which it was the row: from valid_from on, and before valid_to.
-- Nothing refers to these tables and they refer to none, so that what is deleted stays readable as of then. A version is a copy of a
-- row that has met the rules of its table, so it has none but its key and its time. A column that is added to a table is added to its
-- versions, and to the view of the schema as_of, too.

create table region_version (
    id         varchar(100) not null,
    name       varchar(300),
    name_order varchar(320) default '' not null,
    country_id varchar(2),
    version    integer,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint region_version_period check (valid_from < valid_to)
);

create index region_version_country_ix on region_version (country_id);

create table organisation_version (
    id         varchar(100) not null,
    name       varchar(300),
    name_order varchar(320) default '' not null,
    kind       varchar(20),
    country_id varchar(2),
    version    integer,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint organisation_version_period check (valid_from < valid_to)
);

create index organisation_version_country_ix on organisation_version (country_id);

create table organisation_membership_version (
    member_id     varchar(100) not null,
    consortium_id varchar(100) not null,
    valid_from    timestamp(6) with time zone not null,
    valid_to      timestamp(6) with time zone not null,
    primary key (member_id, consortium_id, valid_from),
    constraint organisation_membership_version_period check (valid_from < valid_to)
);

create index organisation_membership_version_consortium_ix on organisation_membership_version (consortium_id);

create table source_version (
    id              varchar(100) not null,
    name            varchar(300),
    name_order      varchar(320) default '' not null,
    kind            varchar(20),
    organisation_id varchar(100),
    country_id      varchar(2),
    version         integer,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint source_version_period check (valid_from < valid_to)
);

create index source_version_organisation_ix on source_version (organisation_id);
create index source_version_country_ix on source_version (country_id);

create table technology_version (
    id         varchar(100) not null,
    name       varchar(300),
    name_order varchar(320) default '' not null,
    vendor_id  varchar(100),
    version    integer,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint technology_version_period check (valid_from < valid_to)
);

create index technology_version_vendor_ix on technology_version (vendor_id);

create table category_version (
    id         varchar(100) not null,
    position   integer,
    version    integer,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint category_version_period check (valid_from < valid_to)
);

create table category_label_version (
    category_id varchar(100) not null,
    language    varchar(35)  not null,
    label       varchar(300),
    valid_from  timestamp(6) with time zone not null,
    valid_to    timestamp(6) with time zone not null,
    primary key (category_id, language, valid_from),
    constraint category_label_version_period check (valid_from < valid_to)
);

create table alleged_target_version (
    id              varchar(100) not null,
    kind            varchar(10),
    name            varchar(300),
    description     varchar(1000),
    display_name    varchar(1000),
    name_order      varchar(320) default '' not null,
    name_visibility varchar(10),
    category_id     varchar(100),
    version         integer,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint alleged_target_version_period check (valid_from < valid_to)
);

create index alleged_target_version_category_ix on alleged_target_version (category_id);

create table target_country_version (
    target_id  varchar(100) not null,
    country_id varchar(2)   not null,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (target_id, country_id, valid_from),
    constraint target_country_version_period check (valid_from < valid_to)
);

create index target_country_version_country_ix on target_country_version (country_id);

create table target_affiliation_version (
    target_id       varchar(100) not null,
    organisation_id varchar(100) not null,
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (target_id, organisation_id, valid_from),
    constraint target_affiliation_version_period check (valid_from < valid_to)
);

create index target_affiliation_version_organisation_ix on target_affiliation_version (organisation_id);

create table report_version (
    id              varchar(100) not null,
    title           varchar(500),
    title_order     varchar(320) default '' not null,
    published_on    date,
    publisher_id    varchar(100),
    language        varchar(35),
    url             varchar(2000),
    archived_url    varchar(2000),
    kind            varchar(20),
    state           varchar(10),
    embargo_until   timestamp(6) with time zone,
    note            varchar(2000),
    version         integer,
    public_from     timestamp(6) with time zone,
    revision        integer,
    correction_note varchar(2000),
    written_by      varchar(300),
    submitted_by    varchar(300),
    valid_from      timestamp(6) with time zone not null,
    valid_to        timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint report_version_period check (valid_from < valid_to)
);

create index report_version_publisher_ix on report_version (publisher_id);
create index report_version_published_on_ix on report_version (published_on);

create table claim_version (
    id                  uuid not null,
    report_id           varchar(100),
    claim_key           varchar(100),
    position            integer,
    locator             varchar(100),
    statement           varchar(4000),
    language            varchar(35),
    kind                varchar(10),
    assurance           smallint,
    figure_qualifier    varchar(10),
    figure_amount       bigint,
    figure_upper_amount bigint,
    figure_unit         varchar(20),
    lower_bound         bigint,
    upper_bound         bigint,
    lower_bound_order   bigint,
    target_id           varchar(100),
    technology_id       varchar(100),
    occurred_from       date,
    occurred_to         date,
    occurred_precision  varchar(10),
    occurred_order      date,
    asserted_on         date,
    state               varchar(10),
    embargo_until       timestamp(6) with time zone,
    note                varchar(2000),
    version             integer,
    public_from         timestamp(6) with time zone,
    revision            integer,
    correction_note     varchar(2000),
    written_by          varchar(300),
    submitted_by        varchar(300),
    valid_from          timestamp(6) with time zone not null,
    valid_to            timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_version_period check (valid_from < valid_to)
);

create index claim_version_report_ix on claim_version (report_id);
create index claim_version_target_ix on claim_version (target_id);
create index claim_version_technology_ix on claim_version (technology_id);
create index claim_version_asserted_on_ix on claim_version (asserted_on);

create table attribution_version (
    id         bigint not null,
    claim_id   uuid,
    position   integer,
    source_id  varchar(100),
    role       varchar(10),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint attribution_version_period check (valid_from < valid_to)
);

create index attribution_version_claim_ix on attribution_version (claim_id);
create index attribution_version_source_ix on attribution_version (source_id);

create table claim_place_version (
    id         bigint not null,
    claim_id   uuid,
    position   integer,
    country_id varchar(2),
    region_id  varchar(100),
    role       varchar(15),
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_place_version_period check (valid_from < valid_to)
);

create index claim_place_version_claim_ix on claim_place_version (claim_id);
create index claim_place_version_country_ix on claim_place_version (country_id);
create index claim_place_version_region_ix on claim_place_version (region_id);

create table claim_link_version (
    id            uuid not null,
    from_claim_id uuid,
    to_claim_id   uuid,
    type          varchar(15),
    valid_from    timestamp(6) with time zone not null,
    valid_to      timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint claim_link_version_period check (valid_from < valid_to)
);

create index claim_link_version_from_claim_ix on claim_link_version (from_claim_id);
create index claim_link_version_to_claim_ix on claim_link_version (to_claim_id);

create table dataset_revision_version (
    id          integer not null,
    revision    bigint,
    updated_at  timestamp(6) with time zone,
    changed_at  timestamp(6) with time zone,
    last_change bigint default 0 not null,
    valid_from  timestamp(6) with time zone not null,
    valid_to    timestamp(6) with time zone not null,
    primary key (id, valid_from),
    constraint dataset_revision_version_period check (valid_from < valid_to)
);

create index dataset_revision_version_revision_ix on dataset_revision_version (revision);


-- Editing

-- The steps of a report or claim on its way to the public, with who took them, when and why.
create table transition (
    id            uuid        not null primary key,
    report_id     varchar(100),
    claim_id      uuid,
    from_state    varchar(10) not null,
    to_state      varchar(10) not null,
    at            timestamp(6) with time zone not null,
    moved_by      varchar(300) not null,
    reason        varchar(2000),
    embargo_until timestamp(6) with time zone,
    constraint transition_report_fk foreign key (report_id) references report (id) on update cascade,
    constraint transition_claim_fk foreign key (claim_id) references claim (id) on update cascade,
    constraint transition_report_or_claim check ((report_id is null) <> (claim_id is null)),
    constraint transition_moves check (from_state <> to_state),
    constraint transition_from_known check (from_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED')),
    constraint transition_to_known check (to_state in ('DRAFT', 'IN_REVIEW', 'PUBLISHED', 'RETRACTED')),
    constraint transition_reason_said check (reason <> '')
);

create index transition_report_ix on transition (report_id, at);
create index transition_claim_ix on transition (claim_id, at);

-- Changes of what the public sees that wait for a second editor: at most one of each record. body is the request's, as JSON. person
-- proposed the change, and is written as in contribution.
create table proposal (
    id          uuid           not null primary key,
    collection  varchar(20)    not null,
    subject     varchar(100)   not null,
    version     integer        not null,
    body        varchar(200000) not null,
    proposed_by varchar(300)   not null,
    proposed_at timestamp(6) with time zone not null,
    person      varchar(64),
    constraint proposal_once unique (collection, subject),
    constraint proposal_version_positive check (version > 0),
    constraint proposal_collection_known check (collection in
        ('organisations', 'sources', 'technologies', 'regions', 'categories', 'targets', 'reports', 'claims'))
);

create index proposal_proposed_ix on proposal (proposed_at, id);

-- Those who had a hand in what no second person has approved yet: they wrote its content, or submitted it. person is a SHA-256 hash of
-- what tells a person from every other. subject is an id; that of a deleted claim is its report and key, which it may be created with
-- again.
create table contribution (
    id         uuid         not null primary key,
    collection varchar(20)  not null,
    subject    varchar(201) not null,
    person     varchar(64)  not null,
    submitted  boolean      not null,
    constraint contribution_once unique (collection, subject, person, submitted),
    constraint contribution_person_whole check (char_length(person) = 64)
);

-- Requests that were carried out once, for a day. Both columns are SHA-256 hashes: of caller and key, and of the request.
create table idempotency_key (
    id          varchar(64)  not null primary key,
    fingerprint varchar(64)  not null,
    location    varchar(300) not null,
    created_at  timestamp(6) with time zone not null,
    constraint idempotency_key_id_whole check (char_length(id) = 64),
    constraint idempotency_key_fingerprint_whole check (char_length(fingerprint) = 64)
);

create index idempotency_key_created_ix on idempotency_key (created_at);


-- Access

-- Tokens that give their bearers a role. The secret itself is nowhere; a SHA-256 hash of it is. person is who bears the token, as admins
-- call them: tokens of one person are one voice where changes take two. Without it a token is a person of its own.
create table access_token (
    id           uuid         not null primary key,
    label        varchar(200) not null,
    role         varchar(15)  not null,
    person       varchar(200),
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


-- The audit log
--
-- Who changed a record, when, how and why. Each entry holds the hash of the one before it, so that a change of the log shows;
-- docs/audit.md says how the hashes are computed.

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
    constraint audit_entry_action_known check (action in
        ('TOKEN_CREATED', 'TOKEN_REVOKED', 'DATASET_LOADED', 'CREATED', 'CHANGED', 'DELETED', 'SUBMITTED', 'RETURNED',
         'PUBLISHED', 'EMBARGO_CHANGED', 'CORRECTED', 'CORRECTION_PROPOSED', 'CORRECTION_DISMISSED', 'RETRACTED',
         'NAME_WITHHELD', 'DATASET_IMPORTED', 'WEBHOOK_CREATED', 'WEBHOOK_CHANGED', 'WEBHOOK_DELETED',
         'WEBHOOK_REPLAYED')),
    constraint audit_entry_actor_said check (actor <> ''),
    constraint audit_entry_reason_said check (reason <> ''),
    constraint audit_entry_detail_object check (detail like '{%}')
);

create index audit_entry_at_ix on audit_entry (at, number);
create index audit_entry_actor_ix on audit_entry (actor, number);
create index audit_entry_action_ix on audit_entry (action, number);
create index audit_entry_subject_ix on audit_entry (subject, number);

-- The end of the log: one row, locked to append, so that numbers have no gaps.
create table audit_head (
    id     integer not null primary key,
    number bigint  not null,
    hash   varchar(64),
    constraint audit_head_one_row check (id = 1),
    constraint audit_head_number_not_negative check (number >= 0),
    constraint audit_head_hash_unless_empty check ((number = 0) = (hash is null)),
    constraint audit_head_entry_fk foreign key (hash) references audit_entry (hash)
);


-- Public changes and webhooks

-- Events that the public sees, in order, and kept for good; due_at is the moment from which one is public. An event and the change it
-- tells of are written in one transaction. Both numbers are given under the lock of dataset_revision, and never twice. change_number is
-- given once an event is due: these numbers have no gaps and are given in the order in which transactions end, so that they tell
-- nothing of what is under embargo and whoever reads on from one misses nothing.
-- A claim also changes for the public when another begins or ceases to correct, supersede or contradict it, and when a claim that it
-- bears on appears or goes. cause_id names the claim that causes it, so that the event is taken back with that one's embargo.
create sequence public_event_seq start with 1 increment by 1;
create table public_event (
    number        bigint       not null primary key,
    change_number bigint,
    type          varchar(20)  not null,
    collection    varchar(20)  not null,
    subject       varchar(100) not null,
    revision      integer      not null,
    cause_id      uuid,
    due_at        timestamp(6) with time zone not null,
    recorded_at   timestamp(6) with time zone not null,
    handed_on     boolean      default false not null,
    constraint public_event_change_number_once unique (change_number),
    constraint public_event_number_positive check (number > 0),
    constraint public_event_change_number_positive check (change_number > 0),
    constraint public_event_type_known check (type in
        ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED',
         'REPORT_PUBLISHED', 'REPORT_CORRECTED', 'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED')),
    constraint public_event_collection_known check (collection in
        ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS')),
    constraint public_event_type_fits check (
        case when collection = 'CLAIMS' then type like 'CLAIM%'
             when collection = 'REPORTS' then type like 'REPORT%'
             else type = 'THING_CHANGED' end),
    constraint public_event_revision_positive check (revision > 0),
    constraint public_event_cause_fits check (
        (cause_id is not null) = (type in ('CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED')))
);

create index public_event_due_ix on public_event (handed_on, due_at, number);
create index public_event_subject_ix on public_event (collection, subject, number);
create index public_event_unnumbered_ix on public_event (change_number, due_at);
create index public_event_opening_ix on public_event (due_at, change_number);

-- Those who are told of public events. The secret signs what is sent, so it has to be readable here.
create table webhook (
    id                    uuid          not null primary key,
    label                 varchar(200)  not null,
    url                   varchar(2000) not null,
    active                boolean       not null,
    gone_at               timestamp(6) with time zone,
    secret                varchar(100)  not null,
    previous_secret       varchar(100),
    previous_secret_until timestamp(6) with time zone,
    created_at            timestamp(6) with time zone not null,
    created_by            varchar(300)  not null,
    constraint webhook_url_web check (url like 'https://%' or url like 'http://%'),
    constraint webhook_gone_inactive check (gone_at is null or not active),
    constraint webhook_secret_form check (secret like 'whsec_%'),
    constraint webhook_previous_secret_form check (previous_secret like 'whsec_%'),
    constraint webhook_previous_secret_ends check ((previous_secret is null) = (previous_secret_until is null))
);

create table webhook_type (
    webhook_id uuid        not null,
    type       varchar(20) not null,
    primary key (webhook_id, type),
    constraint webhook_type_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_type_known check (type in
        ('CLAIM_PUBLISHED', 'CLAIM_CORRECTED', 'CLAIM_RETRACTED', 'CLAIM_CHANGED', 'CLAIM_STATUS_CHANGED', 'CLAIM_LINKS_CHANGED',
         'REPORT_PUBLISHED', 'REPORT_CORRECTED', 'REPORT_RETRACTED', 'REPORT_CHANGED', 'THING_CHANGED'))
);

create table webhook_collection (
    webhook_id uuid        not null,
    collection varchar(20) not null,
    primary key (webhook_id, collection),
    constraint webhook_collection_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_collection_known check (collection in
        ('CLAIMS', 'REPORTS', 'TARGETS', 'SOURCES', 'ORGANISATIONS', 'TECHNOLOGIES', 'CATEGORIES', 'REGIONS'))
);

-- The delivery of one event to one webhook. Whoever sends it holds a lease meanwhile, and no lock.
create table webhook_delivery (
    id              uuid         not null primary key,
    webhook_id      uuid         not null,
    event_number    bigint       not null,
    type            varchar(20)  not null,
    collection      varchar(20)  not null,
    subject         varchar(100) not null,
    revision        integer      not null,
    happened_at     timestamp(6) with time zone not null,
    state           varchar(10)  not null,
    attempts        integer      not null,
    next_attempt_at timestamp(6) with time zone,
    last_attempt_at timestamp(6) with time zone,
    status          integer,
    outcome         varchar(500),
    finished_at     timestamp(6) with time zone,
    lease           uuid,
    leased_until    timestamp(6) with time zone,
    constraint webhook_delivery_once unique (webhook_id, event_number),
    constraint webhook_delivery_webhook_fk foreign key (webhook_id) references webhook (id),
    constraint webhook_delivery_state_known check (state in ('PENDING', 'DELIVERED', 'FAILED', 'DROPPED')),
    constraint webhook_delivery_attempts_not_negative check (attempts >= 0),
    constraint webhook_delivery_next_while_pending check ((state = 'PENDING') = (next_attempt_at is not null)),
    constraint webhook_delivery_finished_unless_pending check ((state = 'PENDING') = (finished_at is null)),
    constraint webhook_delivery_lease_whole check ((lease is null) = (leased_until is null)),
    constraint webhook_delivery_lease_while_pending check (lease is null or state = 'PENDING')
);

create index webhook_delivery_next_ix on webhook_delivery (state, webhook_id, next_attempt_at);
create index webhook_delivery_subject_ix on webhook_delivery (webhook_id, collection, subject, event_number);
create index webhook_delivery_finished_ix on webhook_delivery (finished_at);
create index webhook_delivery_event_ix on webhook_delivery (event_number);
alter table webhook_delivery add constraint webhook_delivery_event_fk
    foreign key (event_number) references public_event (number);

-- One row, locked by the copy of the service that hands events on, so that they are handed on in order.
create table webhook_dispatch (
    id integer not null primary key,
    constraint webhook_dispatch_one_row check (id = 1)
);


-- The search index and lists

-- The log that the search index follows: which records were changed at which moment, drafts and all. Versions would tell most of it, but
-- not what was forgotten, or rewritten in every version to take a name out (versioned is false); and indexes on their periods would make
-- every write slower.
create table change_log (
    changed_at timestamp(6) with time zone not null,
    collection varchar(20)  not null,
    subject    varchar(100) not null,
    versioned  boolean      not null,
    primary key (changed_at, collection, subject, versioned),
    constraint change_log_collection_known check (collection in
        ('organisations', 'sources', 'technologies', 'regions', 'categories', 'targets', 'reports', 'claims'))
);

-- One row for each moment of change_log, with a random number that no other database has. Whoever follows the log remembers the last
-- mark that it has seen: where that is missing, the database was restored to a time before it, or is another one.
create table change_mark (
    changed_at timestamp(6) with time zone not null primary key,
    mark       uuid not null
);

-- Records that moved in the orders of their lists, so that whoever pages through one is given what moved to where they have been.
-- number has the order in which changes end. revision is that of the public dataset which a move came with, or before, and the greatest
-- there is until there is one. rose tells whether the value that records are ordered by is greater than before; versioned is false where
-- the past was rewritten, too.
create table list_move (
    number     bigint       not null primary key,
    revision   bigint       not null,
    collection varchar(20)  not null,
    subject    varchar(100) not null,
    ordered_by varchar(20)  not null,
    rose       boolean,
    versioned  boolean      not null
);

create index list_move_revision_ix on list_move (revision, collection);
create index list_move_rewritten_ix on list_move (collection, versioned, revision);
create index list_move_number_ix on list_move (collection, number);

-- The secret that cursors are encrypted with: one row, the same for every copy of the service.
create table cursor_key (
    id     integer not null primary key,
    part_a uuid    not null,
    part_b uuid    not null,
    part_c uuid    not null
);


-- Imports

-- slot lets one import at a time run, in all copies of the service; alive_at tells when the copy that runs it was last heard of.
create table import_job (
    id           uuid         not null primary key,
    format       varchar(10)  not null,
    dry_run      boolean      not null,
    note         varchar(2000),
    state        varchar(10)  not null,
    slot         integer,
    sha256       varchar(64)  not null,
    size_bytes   bigint       not null,
    requested_by varchar(300) not null,
    received_at  timestamp(6) with time zone not null,
    started_at   timestamp(6) with time zone,
    finished_at  timestamp(6) with time zone,
    alive_at     timestamp(6) with time zone not null,
    rows_read    integer      not null,
    rows_handled integer      not null,
    rows_total   integer,
    counts       varchar(2000),
    fault_count  integer      not null,
    failure      varchar(500),
    constraint import_job_one_at_a_time unique (slot),
    constraint import_job_slot_one check (slot = 1),
    constraint import_job_format_known check (format in ('YAML', 'CSV', 'NDJSON')),
    constraint import_job_state_known check (state in
        ('RECEIVED', 'CHECKING', 'WRITING', 'DONE', 'REFUSED', 'FAILED')),
    constraint import_job_slot_while_it_runs check (
        (slot is not null) = (state in ('RECEIVED', 'CHECKING', 'WRITING'))),
    constraint import_job_finished_when_over check (
        (finished_at is null) = (state in ('RECEIVED', 'CHECKING', 'WRITING'))),
    constraint import_job_failure_when_failed check ((failure is not null) = (state = 'FAILED')),
    constraint import_job_sha256_whole check (char_length(sha256) = 64),
    constraint import_job_size_not_negative check (size_bytes >= 0),
    constraint import_job_rows_not_negative check (rows_read >= 0 and rows_handled >= 0 and rows_total >= 0),
    constraint import_job_faults_not_negative check (fault_count >= 0)
);

create index import_job_received_ix on import_job (received_at, id);
create index import_job_finished_ix on import_job (finished_at);

create sequence import_fault_seq start with 1 increment by 50;
create table import_fault (
    number   bigint        not null primary key,
    job_id   uuid          not null,
    line     integer       not null,
    field    varchar(300),
    text     varchar(101),
    reason   varchar(1000) not null,
    expected varchar(1000) not null,
    constraint import_fault_job_fk foreign key (job_id) references import_job (id) on delete cascade,
    constraint import_fault_line_positive check (line > 0)
);

create index import_fault_job_ix on import_fault (job_id, number);


-- Withheld names

-- The withholding of a name. The row is written in the transaction that hides the name; texts are redacted afterwards, step by step, by
-- any copy of the service. name is kept until then only, and so are description, which stands for it, and renamed: what got another id,
-- a line each, as in "sources former-id new-id". after_row is the last row that the present step has checked.
-- was_shown tells whether contributors read the name until it was withheld. Texts that they wrote by then may repeat it, and are
-- redacted; of a name that they never read, their drafts are let be, since a change of one would tell them that they had guessed.
create table name_withholding (
    id          uuid         not null primary key,
    target_id   varchar(100) not null,
    name        varchar(300),
    description varchar(1000),
    renamed     varchar(1000000),
    was_shown   boolean default true not null,
    step        integer      not null,
    after_row   varchar(300),
    checked     bigint       not null,
    changed     bigint       not null,
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


-- Retention

-- One row, locked by the copy of the service that deletes what is too old to be kept.
create table retention (
    id integer not null primary key,
    constraint retention_one_row check (id = 1)
);


-- The rows that are locked, as they are before anything happened; the first mark and the key of cursors are random, and so in V2.

insert into dataset_revision (id, revision, updated_at, changed_at) values (1, 0, current_timestamp, current_timestamp);
insert into dataset_revision_version (id, revision, updated_at, changed_at, valid_from, valid_to)
select id, revision, updated_at, changed_at, changed_at, timestamp with time zone '9999-12-31 00:00:00+00' from dataset_revision;
insert into audit_head (id, number, hash) values (1, 0, null);
insert into webhook_dispatch (id) values (1);
insert into retention (id) values (1);
