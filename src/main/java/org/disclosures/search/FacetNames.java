package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.disclosures.http.Term;
import org.disclosures.http.representation.PublicCollections;
import org.disclosures.vocabulary.Labels;

/** What the values of dimensions are called in the caller's language. */
@ApplicationScoped
class FacetNames {

    private final PublicCollections collections;
    private final Labels labels;

    FacetNames(PublicCollections collections, Labels labels) {
        this.collections = collections;
        this.labels = labels;
    }

    /** The names of values; what the caller does not see has none. */
    Map<String, String> of(FacetDimension dimension, Collection<String> values) {
        Map<String, String> names = new HashMap<>();
        if (dimension.naming().collection() != null) {
            collections
                    .find(dimension.naming().collection())
                    .orElseThrow()
                    .views(values)
                    .forEach((id, view) ->
                            names.put(id, Found.of(view).reference().name()));
        } else if (!dimension.naming().vocabulary().isEmpty()) {
            for (Term term : dimension.naming().vocabulary()) {
                names.put(term.code(), labels.of(term));
            }
        } else {
            values.forEach(value -> names.put(value, value));
        }
        return names;
    }
}
