package org.disclosures.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.VoiceView;
import org.disclosures.country.CountryNames;
import org.disclosures.country.CountryView;
import org.disclosures.http.Reference;
import org.disclosures.http.record.RecordFields;
import org.disclosures.record.CatalogueKind;
import org.disclosures.record.OtherNameView;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;

/**
 * The view of a record that was found.
 *
 * @param reference the record's name and address
 * @param voice the attribution of a claim; null for other records
 * @param texts its texts, the most telling first
 */
record SearchHit(Reference reference, VoiceView voice, List<String> texts) {

    private SearchHit(Reference reference, List<String> texts) {
        this(reference, null, texts);
    }

    /** Makes one from the view of a resource. */
    static SearchHit of(Object view) {
        if (view instanceof ClaimView claim) {
            return new SearchHit(
                    new Reference(claim.id().toString(), claim.statement(), claim.href()),
                    VoiceView.of(claim),
                    texts(
                            Stream.of(claim.statement()),
                            names(claim.target(), claim.report()),
                            claim.technologies().stream().map(Reference::name),
                            claim.attributions().stream()
                                    .map(link -> link.source().name()),
                            claim.places().stream().map(place -> place.where().name()),
                            claim.parties().stream()
                                    .map(party -> party.organisation().name()),
                            claim.evidence().stream()
                                    .flatMap(piece -> Stream.of(piece.title(), piece.identifier()))
                                    .filter(Objects::nonNull)));
        }
        if (view instanceof CountryView country) {
            return new SearchHit(
                    new Reference(country.id(), country.name(), country.href()),
                    texts(Stream.of(country.name()), CountryNames.inEveryLanguage(country.id()).stream()));
        }
        return ofRecord(view);
    }

    // Everything else is read off the components of its view: its name, its own words, and the names of what it refers
    // to.
    private static SearchHit ofRecord(Object view) {
        RecordKind kind = RecordKinds.ALL.stream()
                .filter(some -> some.view() == view.getClass())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of record has " + view.getClass()));
        Set<String> own = kind instanceof CatalogueKind<?, ?, ?> one
                ? one.texts().stream().map(CatalogueKind.TextField::name).collect(Collectors.toSet())
                : Set.of();
        Map<String, Object> values = new LinkedHashMap<>();
        RecordFields.of(view.getClass()).forEach((name, field) -> values.put(name, field.of(view)));
        String title = (String) values.getOrDefault("name", values.get("title"));
        List<String> texts = new ArrayList<>(List.of(title));
        values.forEach((component, value) -> {
            if (value instanceof String text && own.contains(component)) {
                texts.add(text);
            } else if (value instanceof Reference reference) {
                texts.add(reference.name());
            } else if (value instanceof List<?> several) {
                several.stream().map(SearchHit::text).filter(Objects::nonNull).forEach(texts::add);
            }
        });
        return new SearchHit(
                new Reference((String) values.get("id"), title, (String) values.get("href")), texts(texts.stream()));
    }

    // Null for parts that are not searched, such as relations between targets.
    private static String text(Object part) {
        if (part instanceof OtherNameView name) {
            return name.name();
        }
        if (part instanceof Reference other) {
            return other.name();
        }
        return part instanceof String text ? text : null;
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
