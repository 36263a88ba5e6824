-- People whom the source does not name, organisations that own others or are named in another connection, and Kosovo.

alter table alleged_target alter column name drop not null;
alter table alleged_target drop constraint target_visibility_known;
alter table alleged_target add constraint target_visibility_known check (name_visibility in ('PUBLIC', 'WITHHELD', 'UNNAMED'));
alter table alleged_target add constraint target_name_unless_unnamed check ((name is null) = (name_visibility = 'UNNAMED'));
alter table alleged_target drop constraint target_display_name_safe;
alter table alleged_target add constraint target_display_name_safe check (
    case name_visibility
        when 'PUBLIC' then display_name = name
        when 'WITHHELD' then display_name = description and description <> name
        else display_name = description end);

alter table claim_party drop constraint claim_party_role_known;
alter table claim_party add constraint claim_party_role_known check (role in
    ('OPERATOR', 'ALLEGED_CLIENT', 'DEVELOPER', 'SELLER', 'ACTOR', 'OWNER', 'MENTIONED'));

-- Countries are stored with the first dataset; where that has happened, this one is missing.
insert into country (id, alpha3, numeric_code, region_code) select 'XK', 'XKK', '983', '150' from country where id = 'AL';
