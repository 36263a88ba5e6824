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

/** The flat rows of what claims speak of. */
final class ThingTables {

    static final Table<ReportView, ?> REPORTS = Table.of(
            ReportView.class,
            "reports",
            List.of(
                    text("id", "The report’s id", ReportView::id),
                    text("title", "Its title", ReportView::title),
                    Column.of(
                            "publishedOn",
                            Datatype.DATE,
                            "The day it was published",
                            row -> row.of().publishedOn()),
                    Column.id(
                            "publisher",
                            "The id of the source that published it",
                            row -> row.of().publisher()),
                    Column.name(
                            "publisherName",
                            "That source’s name",
                            row -> row.of().publisher()),
                    text("language", "Its language, a BCP 47 tag", ReportView::language),
                    Column.term(
                            "kind",
                            "What kind of document it is",
                            row -> row.of().kind()),
                    Column.of(
                            "url",
                            Datatype.ADDRESS,
                            "Its address; empty if not known",
                            row -> row.of().url()),
                    Column.of(
                            "archivedUrl",
                            Datatype.ADDRESS,
                            "An archived copy; empty if not known",
                            row -> row.of().archivedUrl()),
                    Column.term(
                            "state",
                            "Where it stands on its way to the public",
                            row -> row.of().state()),
                    Column.of(
                            "embargoUntil",
                            Datatype.MOMENT,
                            "Until when the public does not see it; empty when no embargo runs",
                            row -> row.of().embargoUntil()),
                    href(ReportView::href)));

    static final Table<AllegedTargetView, ?> TARGETS = Table.of(
            AllegedTargetView.class,
            "targets",
            List.of(
                    text("id", "The target’s id", AllegedTargetView::id),
                    text(
                            "name",
                            "What it is called in public; a description where the name is withheld",
                            AllegedTargetView::name),
                    Column.term("kind", "A person or a group", row -> row.of().kind()),
                    text("description", "Who it is, in words", AllegedTargetView::description),
                    Column.term(
                            "nameVisibility",
                            "Whether the name is shown or withheld",
                            row -> row.of().nameVisibility()),
                    Column.id(
                            "category",
                            "The id of its category; empty if none",
                            row -> row.of().category()),
                    Column.name(
                            "categoryName",
                            "The category’s label",
                            row -> row.of().category()),
                    Column.ids(
                            "countries",
                            "The countries that sources place it in, ISO 3166-1 alpha-2",
                            row -> row.of().countries()),
                    Column.names("countryNames", "Their names", row -> row.of().countries()),
                    Column.ids(
                            "affiliations",
                            "The ids of organisations that sources connect it with; never a complete list",
                            row -> row.of().affiliations()),
                    Column.names(
                            "affiliationNames", "Their names", row -> row.of().affiliations()),
                    Column.term(
                            "assurance",
                            "The strongest assurance among the standing claims that it was selected or infected. It"
                                    + " says how sure that claim is, not that an infection was found",
                            row -> row.of().assurance()),
                    href(AllegedTargetView::href)));

    static final Table<CountryView, ?> COUNTRIES = Table.of(
            CountryView.class,
            "countries",
            List.of(
                    text("id", "The ISO 3166-1 alpha-2 code", CountryView::id),
                    text("name", "Its name, from CLDR", CountryView::name),
                    text("alpha3", "The ISO 3166-1 alpha-3 code", CountryView::alpha3),
                    text("numeric", "The ISO 3166-1 numeric code", CountryView::numeric),
                    text(
                            "m49Region",
                            "The code of the UN M49 region it lies in",
                            country -> country.m49Region() == null
                                    ? null
                                    : country.m49Region().code()),
                    text(
                            "m49RegionName",
                            "That region’s name",
                            country -> country.m49Region() == null
                                    ? null
                                    : country.m49Region().name()),
                    href(CountryView::href)));

    static final Table<RegionView, ?> REGIONS = Table.of(
            RegionView.class,
            "regions",
            List.of(
                    text("id", "The region’s id", RegionView::id),
                    text("name", "Its name", RegionView::name),
                    Column.id(
                            "country",
                            "The country that it lies in as a whole, ISO 3166-1 alpha-2",
                            row -> row.of().country()),
                    Column.name(
                            "countryName", "The country’s name", row -> row.of().country()),
                    href(RegionView::href)));

    static final Table<SourceView, ?> SOURCES = Table.of(
            SourceView.class,
            "sources",
            List.of(
                    text("id", "The source’s id", SourceView::id),
                    text("name", "Its name", SourceView::name),
                    Column.term(
                            "kind", "What kind of voice it is", row -> row.of().kind()),
                    Column.id(
                            "organisation",
                            "The id of the body it is or speaks for",
                            row -> row.of().organisation()),
                    Column.name(
                            "organisationName",
                            "That body’s name",
                            row -> row.of().organisation()),
                    Column.id(
                            "country",
                            "Its country, where that was said, ISO 3166-1 alpha-2",
                            row -> row.of().country()),
                    Column.name(
                            "countryName", "The country’s name", row -> row.of().country()),
                    href(SourceView::href)));

    static final Table<OrganisationView, ?> ORGANISATIONS = Table.of(
            OrganisationView.class,
            "organisations",
            List.of(
                    text("id", "The organisation’s id", OrganisationView::id),
                    text("name", "Its name", OrganisationView::name),
                    Column.term(
                            "kind", "What kind of body it is", row -> row.of().kind()),
                    Column.id(
                            "country",
                            "Its country, where that was said, ISO 3166-1 alpha-2",
                            row -> row.of().country()),
                    Column.name(
                            "countryName", "The country’s name", row -> row.of().country()),
                    Column.ids(
                            "memberOf",
                            "The ids of the consortia it is named as a member of",
                            row -> row.of().memberOf()),
                    Column.names("memberOfNames", "Their names", row -> row.of().memberOf()),
                    href(OrganisationView::href)));

    static final Table<TechnologyView, ?> TECHNOLOGIES = Table.of(
            TechnologyView.class,
            "technologies",
            List.of(
                    text("id", "The technology’s id", TechnologyView::id),
                    text("name", "Its name", TechnologyView::name),
                    Column.id(
                            "vendor",
                            "The id of the company that makes it",
                            row -> row.of().vendor()),
                    Column.name(
                            "vendorName", "That company’s name", row -> row.of().vendor()),
                    href(TechnologyView::href)));

    private ThingTables() {}

    private static <T> Column<Row<T>> text(String name, String description, Function<T, String> value) {
        return Column.text(name, description, row -> value.apply(row.of()));
    }

    /** Where something is served, with scheme and host, since files leave the service. */
    static <T> Column<Row<T>> href(Function<T, String> value) {
        return Column.of("href", Datatype.ADDRESS, "Where it is served", row -> row.service() + value.apply(row.of()));
    }
}
