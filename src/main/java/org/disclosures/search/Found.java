package org.disclosures.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.VoiceView;
import org.disclosures.country.CountryNames;
import org.disclosures.country.CountryView;
import org.disclosures.country.RegionView;
import org.disclosures.http.Reference;
import org.disclosures.report.ReportView;
import org.disclosures.source.OrganisationView;
import org.disclosures.source.SourceView;
import org.disclosures.target.AllegedTargetView;
import org.disclosures.target.CategoryView;
import org.disclosures.technology.TechnologyView;

/**
 * The view of a record that was found.
 *
 * @param reference the record's name and address
 * @param voice the attribution of a claim; null for other records
 * @param texts its texts, the most telling first
 */
record Found(Reference reference, VoiceView voice, List<String> texts) {

    private Found(Reference reference, List<String> texts) {
        this(reference, null, texts);
    }

    /** Makes one from the view of a resource. */
    static Found of(Object view) {
        if (view instanceof ClaimView claim) {
            return new Found(
                    new Reference(claim.id().toString(), claim.statement(), claim.href()),
                    VoiceView.of(claim),
                    texts(
                            Stream.of(claim.statement()),
                            names(claim.target(), claim.report(), claim.technology()),
                            claim.attributions().stream()
                                    .map(link -> link.source().name()),
                            claim.places().stream().map(place -> place.where().name())));
        }
        if (view instanceof AllegedTargetView target) {
            return new Found(
                    new Reference(target.id(), target.name(), target.href()),
                    texts(
                            Stream.of(target.name(), target.description()),
                            names(target.category()),
                            target.affiliations().stream().map(Reference::name),
                            target.countries().stream().map(Reference::name)));
        }
        if (view instanceof CountryView country) {
            return new Found(
                    new Reference(country.id(), country.name(), country.href()),
                    texts(Stream.of(country.name()), CountryNames.inEveryLanguage(country.id()).stream()));
        }
        if (view instanceof SourceView source) {
            return new Found(
                    new Reference(source.id(), source.name(), source.href()),
                    texts(Stream.of(source.name()), names(source.organisation())));
        }
        if (view instanceof OrganisationView body) {
            return new Found(new Reference(body.id(), body.name(), body.href()), List.of(body.name()));
        }
        if (view instanceof TechnologyView technology) {
            return new Found(
                    new Reference(technology.id(), technology.name(), technology.href()),
                    texts(Stream.of(technology.name()), names(technology.vendor())));
        }
        if (view instanceof ReportView report) {
            return new Found(
                    new Reference(report.id(), report.title(), report.href()),
                    texts(Stream.of(report.title()), names(report.publisher())));
        }
        if (view instanceof RegionView region) {
            return new Found(new Reference(region.id(), region.name(), region.href()), List.of(region.name()));
        }
        if (view instanceof CategoryView category) {
            return new Found(new Reference(category.id(), category.name(), category.href()), List.of(category.name()));
        }
        throw new IllegalArgumentException("Nothing is known of " + view.getClass());
    }

    private static Stream<String> names(Reference... references) {
        return Arrays.stream(references).filter(Objects::nonNull).map(Reference::name);
    }

    @SafeVarargs
    private static List<String> texts(Stream<String>... some) {
        List<String> texts = new ArrayList<>();
        for (Stream<String> more : some) {
            more.filter(text -> !texts.contains(text)).forEach(texts::add);
        }
        return texts;
    }
}
