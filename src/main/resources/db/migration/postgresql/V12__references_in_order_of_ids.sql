-- Ids are in code point order. A reference in another order finds none of its indexes usable when it is compared to an id.
alter table organisation alter column country_id type varchar(2) collate "C";
alter table organisation_membership alter column member_id type varchar(100) collate "C";
alter table organisation_membership alter column consortium_id type varchar(100) collate "C";
alter table source alter column organisation_id type varchar(100) collate "C";
alter table source alter column country_id type varchar(2) collate "C";
alter table technology alter column vendor_id type varchar(100) collate "C";
alter table category_label alter column category_id type varchar(100) collate "C";
alter table alleged_target alter column category_id type varchar(100) collate "C";
alter table target_country alter column target_id type varchar(100) collate "C";
alter table target_country alter column country_id type varchar(2) collate "C";
alter table target_affiliation alter column target_id type varchar(100) collate "C";
alter table target_affiliation alter column organisation_id type varchar(100) collate "C";
alter table report alter column publisher_id type varchar(100) collate "C";
alter table claim alter column target_id type varchar(100) collate "C";
alter table claim alter column technology_id type varchar(100) collate "C";
alter table attribution alter column source_id type varchar(100) collate "C";
alter table claim_place alter column country_id type varchar(2) collate "C";
alter table claim_place alter column region_id type varchar(100) collate "C";
alter table transition alter column report_id type varchar(100) collate "C";

-- The same in their versions. What views them is made again as it was, in the order in which it was made.
do $$
declare
    viewed text[][] := array(
        select array[v.oid::regclass::text, pg_get_viewdef(v.oid)]
        from pg_class v
        where v.relkind = 'v' and (v.relnamespace = 'as_of'::regnamespace
            or v.relnamespace = current_schema()::regnamespace
                and v.relname in ('report_period', 'claim_period', 'report_change', 'claim_change'))
        order by v.oid);
    reference record;
begin
    for i in reverse coalesce(array_length(viewed, 1), 0)..1 loop
        execute 'drop view ' || viewed[i][1];
    end loop;
    for reference in
        select v.oid::regclass::text as version, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
        from pg_class v
        join pg_attribute a on a.attrelid = v.oid and a.attnum > 0 and not a.attisdropped
        join pg_class c on c.relnamespace = v.relnamespace and c.relname || '_version' = v.relname
        join pg_attribute b on b.attrelid = c.oid and b.attname = a.attname
        where v.relnamespace = current_schema()::regnamespace and v.relkind = 'r' and a.attcollation <> b.attcollation
    loop
        execute format('alter table %s alter column %I type %s collate "C"',
            reference.version, reference.column, reference.type);
    end loop;
    for i in 1..coalesce(array_length(viewed, 1), 0) loop
        execute 'create view ' || viewed[i][1] || ' as ' || viewed[i][2];
    end loop;
end
$$;

analyze;
