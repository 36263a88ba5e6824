package org.disclosures.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimCriteria;
import org.disclosures.claim.ClaimFinder;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.vocabulary.ResourceType;

/** Finds claims by their words in the index. */
@ApplicationScoped
class IndexedClaims implements ClaimFinder {

    private final SearchIndex index;
    private final Visibility visibility;

    IndexedClaims(SearchIndex index, Visibility visibility) {
        this.index = index;
        this.visibility = visibility;
    }

    @Override
    public Finding begin() {
        return new Search(index.searcher(visibility.audience()));
    }

    private record Search(AudienceSearcher searcher) implements Finding {

        @Override
        public Page<UUID> page(ClaimCriteria criteria, String text, PageRequest<?> request) {
            Query query = ClaimClauses.of(criteria, text).all();
            Sort order = ClaimOrder.of(request);
            try {
                List<UUID> found =
                        searcher.keys(query, order, after(query, order, request), request.limit() + 1).stream()
                                .map(IndexDocument::id)
                                .map(UUID::fromString)
                                .toList();
                Long total = request.count() ? searcher.count(query) : null;
                return request.page(found, total);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private FieldDoc after(Query query, Sort order, PageRequest<?> request) throws IOException {
            if (request.after() == null) {
                return null;
            }
            // How well something fits depends on the text; where else it stands does not depend on what narrows the
            // list.
            Query among = request.isRanked() ? query : new Clauses(ResourceType.CLAIM).all();
            FieldDoc after = searcher.place(among, order, IndexDocument.key(ResourceType.CLAIM, request.after()));
            if (after == null) {
                request.refuse();
            }
            return after;
        }

        @Override
        public void close() {
            searcher.close();
        }
    }
}
