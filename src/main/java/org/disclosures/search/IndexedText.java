package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.disclosures.access.Visibility;
import org.disclosures.http.AsOf;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.vocabulary.ResourceType;

/** Finds records by words in the index. */
@ApplicationScoped
class IndexedText implements FullTextSearch {

    private static final int MOST = 10_000;

    private final SearchIndex index;
    private final Visibility visibility;
    private final AsOf asOf;

    IndexedText(SearchIndex index, Visibility visibility, AsOf asOf) {
        this.index = index;
        this.visibility = visibility;
        this.asOf = asOf;
    }

    @Override
    public String read(ParameterValues values, String name, List<String> given) {
        String text = TextQueries.read(values, name, given);
        if (text != null && asOf.moment().isPresent()) {
            values.faults().add(name, text, "The past cannot be searched; remove `asOf` or the search words.");
            return null;
        }
        return text;
    }

    @Override
    public List<String> find(String collection, String text, ParameterValues values) {
        try (AudienceSearcher searcher = index.searcher(visibility.audience())) {
            List<String> keys =
                    searcher.keys(new IndexClauses(type(collection)).text(text).all(), MOST + 1);
            if (keys.size() > MOST) {
                values.faults()
                        .add(
                                "q",
                                text,
                                "The words match more than " + MOST
                                        + " records; add words or filters to narrow the search.");
                return List.of();
            }
            return keys.stream().map(IndexDocument::id).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static ResourceType type(String collection) {
        return Arrays.stream(ResourceType.values())
                .filter(type -> type.collection().equals(collection))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("Nothing is found of " + collection));
    }
}
