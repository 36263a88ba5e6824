-- A region may lie within one country: what is said of both together is said of the country.
alter table region add column country_id varchar(2) collate "C";
alter table region add constraint region_country_fk foreign key (country_id) references country (id);
alter table region_version add column country_id varchar(2) collate "C";
create index region_country_ix on region (country_id);
create index region_version_country_ix on region_version (country_id);
create or replace view as_of.region as select * from region_version
where valid_from <= current_setting('disclosures.as_of')::timestamptz and valid_to > current_setting('disclosures.as_of')::timestamptz;
