package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.disclosures.access.Visibility;
import org.disclosures.country.CountryNames;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.RankedParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.vocabulary.ResourceType;
import org.disclosures.vocabulary.TermLabels;

/**
 * Finds records by words. Results are read from the database before they are shown, so that none is shown that the caller may not
 * see.
 */
@ApplicationScoped
public class SearchService {

    private static final int SUGGESTED = 10;
    private static final int MOST_SUGGESTED = 20;
    private static final Set<ResourceType> NAMED = EnumSet.complementOf(EnumSet.of(ResourceType.CLAIM));

    private final SearchIndex index;
    private final Visibility visibility;
    private final PublicCollections collections;
    private final TermLabels labels;

    SearchService(SearchIndex index, Visibility visibility, PublicCollections collections, TermLabels labels) {
        this.index = index;
        this.visibility = visibility;
        this.collections = collections;
        this.labels = labels;
    }

    /** A page of results, the best match first. */
    public Page<SearchHitView> search(SearchParameters parameters, RankedParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = required(values, "q", TextQueries.read(values, "q", parameters.q), parameters.q);
        Set<ResourceType> types = values.terms("type", parameters.type, ResourceType.class);
        RankedParameters.RankedRequest request = page.read(values, "search\n" + parameters.q + "\n" + types);
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            // Similar words are looked up once here, and not for each text shown.
            Query query = searcher.lucene().rewrite(TextQueries.of(text, types));
            Long total = request.count() ? searcher.count(query) : null;
            List<String> shown = new ArrayList<>();
            String next = request.isCatchingUp() ? null : fill(shown, searcher, query, request);
            if (next == null && request.hasToRepeat()) {
                next = repeat(shown, searcher, query, request);
            }
            Map<String, SearchHit> found = read(shown);
            SearchSnippets snippets = new SearchSnippets(query);
            List<SearchHitView> hits = shown.stream()
                    .filter(found::containsKey)
                    .map(key -> hit(type(key), found.get(key), snippets))
                    .toList();
            return new Page<>(hits, new Page.PagePosition(request.limit(), next, total));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The names that best match the text typed so far. */
    public List<SuggestionView> suggest(SuggestionParameters parameters) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String prefix =
                required(values, "prefix", TextQueries.read(values, "prefix", parameters.prefix), parameters.prefix);
        Set<ResourceType> types = values.terms("type", parameters.type, ResourceType.class);
        if (types.contains(ResourceType.CLAIM)) {
            values.faults()
                    .add(
                            "type",
                            ResourceType.CLAIM.code(),
                            "Claims have no names to suggest; use one of the allowed types.",
                            NAMED.stream().map(ResourceType::code).toList());
        }
        Long limit = values.number("limit", parameters.limit, 1, MOST_SUGGESTED);
        values.faults().throwIfAny();
        Query query = TextQueries.beginnings(prefix, types.isEmpty() ? NAMED : types);
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            List<String> keys = searcher.keys(query, limit == null ? SUGGESTED : limit.intValue());
            Map<String, SearchHit> found = read(keys);
            return keys.stream()
                    .filter(found::containsKey)
                    .map(key -> suggestion(type(key), found.get(key), prefix))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String required(ParameterValues values, String name, String text, List<String> given) {
        if (given == null || given.isEmpty()) {
            values.faults().add(name, null, "The search text is missing; add it.");
        }
        return text;
    }

    private static String fill(
            List<String> shown, AudienceSearcher searcher, Query query, RankedParameters.RankedRequest request)
            throws IOException {
        FieldDoc[] hits = searcher.ranked(query, request.place(), request.limit() + 1);
        for (FieldDoc hit : hits) {
            if (shown.size() == request.limit()) {
                return request.next(false, AudienceSearcher.rank(hits[shown.size() - 1]));
            }
            shown.add(searcher.key(hit.doc));
        }
        return null;
    }

    private static String repeat(
            List<String> shown, AudienceSearcher searcher, Query query, RankedParameters.RankedRequest request)
            throws IOException {
        String after = request.isCatchingUp() ? request.place().get(0) : "";
        for (int document : searcher.inOrderOfKeys(query, after, shown.size() + request.limit() + 1)) {
            String key = searcher.key(document);
            if (!shown.contains(key)) {
                if (shown.size() == request.limit()) {
                    return request.next(true, List.of(after));
                }
                shown.add(key);
            }
            after = key;
        }
        return null;
    }

    private Map<String, SearchHit> read(List<String> keys) {
        Map<ResourceType, List<String>> ids = new EnumMap<>(ResourceType.class);
        keys.forEach(
                key -> ids.computeIfAbsent(type(key), none -> new ArrayList<>()).add(IndexDocument.id(key)));
        Map<String, SearchHit> found = new java.util.HashMap<>();
        ids.forEach((type, some) -> collections
                .find(type.collection())
                .orElseThrow()
                .views(some)
                .forEach((id, view) -> found.put(IndexDocument.key(type, id), SearchHit.of(view))));
        return found;
    }

    private SearchHitView hit(ResourceType type, SearchHit found, SearchSnippets snippets) {
        return new SearchHitView(type, labels.of(type), found.reference(), found.voice(), snippets.of(found.texts()));
    }

    private SuggestionView suggestion(ResourceType type, SearchHit found, String prefix) {
        return new SuggestionView(name(type, found, prefix), type, labels.of(type), found.reference());
    }

    // A country is found by its name in any language.
    private static String name(ResourceType type, SearchHit found, String prefix) {
        String name = found.reference().name();
        if (type != ResourceType.COUNTRY) {
            return name;
        }
        List<String> typed = TextAnalysis.words(prefix);
        return Stream.concat(
                        Stream.of(name),
                        CountryNames.inEveryLanguage(found.reference().id()).stream())
                .filter(Objects::nonNull)
                .filter(some -> begins(TextAnalysis.words(some), typed))
                .findFirst()
                .orElse(name);
    }

    private static boolean begins(List<String> words, List<String> typed) {
        return typed.stream().allMatch(part -> words.stream().anyMatch(word -> word.startsWith(part)));
    }

    private static ResourceType type(String key) {
        return ResourceType.of(key.substring(0, key.indexOf('/')));
    }
}
