package org.disclosures.exchange;

import java.util.List;
import java.util.function.Function;
import org.disclosures.country.CountryView;
import org.disclosures.country.RegionView;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.technology.TechnologyView;

/** The flat rows of the records that claims refer to. */
final class ThingTables {

    static final Table<ReportView, ?> REPORTS = Table.of(
            ReportView.class,
            "reports",
            List.of(
                    text("id", "Id of the report", ReportView::id),
                    text("title", "Title", ReportView::title),
                    Column.of(
                            "publishedOn",
                            Datatype.DATE,
                            "Day of publication",
                            row -> row.of().publishedOn()),
                    Column.id(
                            "publisher",
                            "Id of the publisher, a source",
                            row -> row.of().publisher()),
                    Column.name(
                            "publisherName",
                            "Name of the publisher",
                            row -> row.of().publisher()),
                    text("language", "Language, a BCP 47 tag", ReportView::language),
                    Column.term("kind", "Kind of document", row -> row.of().kind()),
                    Column.of(
                            "url",
                            Datatype.ADDRESS,
                            "Web address; empty if not known",
                            row -> row.of().url()),
                    Column.of(
                            "archivedUrl",
                            Datatype.ADDRESS,
                            "Web address of an archived copy; empty if not known",
                            row -> row.of().archivedUrl()),
                    Column.term("state", "Workflow state", row -> row.of().state()),
                    Column.of(
                            "embargoUntil",
                            Datatype.MOMENT,
                            "End of the embargo, until which the record is not public; empty if there is none",
                            row -> row.of().embargoUntil()),
                    href(ReportView::href)));

    static final Table<AllegedTargetView, ?> TARGETS = Table.of(
            AllegedTargetView.class,
            "targets",
            List.of(
                    text("id", "Id of the target", AllegedTargetView::id),
                    text("name", "Public name; a description where the name is withheld", AllegedTargetView::name),
                    Column.term(
                            "kind", "Kind: a person or a group", row -> row.of().kind()),
                    text("description", "Description in words", AllegedTargetView::description),
                    Column.term(
                            "nameVisibility",
                            "Visibility of the name: shown or withheld",
                            row -> row.of().nameVisibility()),
                    Column.id(
                            "category",
                            "Id of the category; empty if none",
                            row -> row.of().category()),
                    Column.name(
                            "categoryName",
                            "Label of the category",
                            row -> row.of().category()),
                    Column.ids(
                            "countries",
                            "ISO 3166-1 alpha-2 codes of the countries in which sources place the target",
                            row -> row.of().countries()),
                    Column.names(
                            "countryNames",
                            "Names in the same order",
                            row -> row.of().countries()),
                    Column.ids(
                            "affiliations",
                            "Ids of the organisations with which sources connect the target; never a complete list",
                            row -> row.of().affiliations()),
                    Column.names(
                            "affiliationNames",
                            "Names in the same order",
                            row -> row.of().affiliations()),
                    Column.term(
                            "assurance",
                            "Highest evidence level among the standing claims that the target was selected or "
                                    + "infected. It describes how such a claim was established, not that an infection was "
                                    + "found",
                            row -> row.of().assurance()),
                    href(AllegedTargetView::href)));

    static final Table<CountryView, ?> COUNTRIES = Table.of(
            CountryView.class,
            "countries",
            List.of(
                    text("id", "ISO 3166-1 alpha-2 code", CountryView::id),
                    text("name", "Name, from CLDR", CountryView::name),
                    text("alpha3", "ISO 3166-1 alpha-3 code", CountryView::alpha3),
                    text("numeric", "ISO 3166-1 numeric code", CountryView::numeric),
                    text(
                            "m49Region",
                            "Code of the UN M49 region in which it lies",
                            country -> country.m49Region() == null
                                    ? null
                                    : country.m49Region().code()),
                    text(
                            "m49RegionName",
                            "Name of that region",
                            country -> country.m49Region() == null
                                    ? null
                                    : country.m49Region().name()),
                    href(CountryView::href)));

    static final Table<RegionView, ?> REGIONS = Table.of(
            RegionView.class,
            "regions",
            List.of(
                    text("id", "Id of the region", RegionView::id),
                    text("name", "Name", RegionView::name),
                    Column.id(
                            "country",
                            "ISO 3166-1 alpha-2 code of the country that contains all of it",
                            row -> row.of().country()),
                    Column.name(
                            "countryName",
                            "Name of the country",
                            row -> row.of().country()),
                    href(RegionView::href)));

    static final Table<SourceView, ?> SOURCES = Table.of(
            SourceView.class,
            "sources",
            List.of(
                    text("id", "Id of the source", SourceView::id),
                    text("name", "Name", SourceView::name),
                    Column.term("kind", "Kind of source", row -> row.of().kind()),
                    Column.id(
                            "organisation",
                            "Id of the organisation that it is or speaks for",
                            row -> row.of().organisation()),
                    Column.name(
                            "organisationName",
                            "Name of that organisation",
                            row -> row.of().organisation()),
                    Column.id(
                            "country",
                            "ISO 3166-1 alpha-2 code of its country, where a source gave one",
                            row -> row.of().country()),
                    Column.name(
                            "countryName",
                            "Name of the country",
                            row -> row.of().country()),
                    href(SourceView::href)));

    static final Table<OrganisationView, ?> ORGANISATIONS = Table.of(
            OrganisationView.class,
            "organisations",
            List.of(
                    text("id", "Id of the organisation", OrganisationView::id),
                    text("name", "Name", OrganisationView::name),
                    Column.term("kind", "Kind of organisation", row -> row.of().kind()),
                    Column.id(
                            "country",
                            "ISO 3166-1 alpha-2 code of its country, where a source gave one",
                            row -> row.of().country()),
                    Column.name(
                            "countryName",
                            "Name of the country",
                            row -> row.of().country()),
                    Column.ids(
                            "memberOf",
                            "Ids of the consortia of which it is named as a member",
                            row -> row.of().memberOf()),
                    Column.names(
                            "memberOfNames",
                            "Names in the same order",
                            row -> row.of().memberOf()),
                    href(OrganisationView::href)));

    static final Table<TechnologyView, ?> TECHNOLOGIES = Table.of(
            TechnologyView.class,
            "technologies",
            List.of(
                    text("id", "Id of the technology", TechnologyView::id),
                    text("name", "Name", TechnologyView::name),
                    Column.id(
                            "vendor",
                            "Id of the company that makes it",
                            row -> row.of().vendor()),
                    Column.name(
                            "vendorName",
                            "Name of that company",
                            row -> row.of().vendor()),
                    href(TechnologyView::href)));

    private ThingTables() {}

    private static <T> Column<Row<T>> text(String name, String description, Function<T, String> value) {
        return Column.text(name, description, row -> value.apply(row.of()));
    }

    /** The absolute address of a resource, since files leave the service. */
    static <T> Column<Row<T>> href(Function<T, String> value) {
        return Column.of(
                "href", Datatype.ADDRESS, "Address of the resource", row -> row.service() + value.apply(row.of()));
    }
}
