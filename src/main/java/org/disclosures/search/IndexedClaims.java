package org.disclosures.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimCriteria;
import org.disclosures.claim.ClaimFinder;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.AsOf;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.representation.PreparedJson;
import org.disclosures.http.representation.PreparedList;
import org.disclosures.vocabulary.ResourceType;

/** Finds claims in the index, and what the public is shown of them. */
@ApplicationScoped
class IndexedClaims implements ClaimFinder {

    private final SearchIndex index;
    private final Visibility visibility;
    private final AsOf asOf;
    private final Language language;
    private final ObjectMapper json;

    IndexedClaims(SearchIndex index, Visibility visibility, AsOf asOf, Language language, ObjectMapper json) {
        this.index = index;
        this.visibility = visibility;
        this.asOf = asOf;
        this.language = language;
        this.json = json;
    }

    @Override
    public Finding begin() {
        return new Search(index.searcher(visibility.audience()));
    }

    @Override
    public Optional<Finding> beginIfReady() {
        return isShownAsFound() ? index.searcherIfReady(Audience.PUBLIC).map(Search::new) : Optional.empty();
    }

    // What is hidden from the public is not prepared, and neither is the past.
    private boolean isShownAsFound() {
        return visibility.audience() == Audience.PUBLIC && asOf.moment().isEmpty();
    }

    private final class Search implements Finding {

        private final AudienceSearcher searcher;

        Search(AudienceSearcher searcher) {
            this.searcher = searcher;
        }

        @Override
        public Page<UUID> page(ClaimCriteria criteria, String text, PageRequest<?> request) {
            Question question = question(criteria, text, request);
            try {
                Optional<FieldDoc> after = after(question, request);
                if (request.after() != null && after.isEmpty()) {
                    request.refuse();
                }
                return request.page(
                        searcher
                                .keys(question.query(), question.order(), after.orElse(null), request.limit() + 1)
                                .stream()
                                .map(IndexDocument::id)
                                .map(UUID::fromString)
                                .toList(),
                        total(question, request));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public Optional<Page<ClaimView>> shown(ClaimCriteria criteria, String text, PageRequest<?> request) {
            if (!isShownAsFound()) {
                return Optional.empty();
            }
            Question question = question(criteria, text, request);
            try {
                Optional<FieldDoc> after = after(question, request);
                if (request.after() != null && after.isEmpty()) {
                    return Optional.empty();
                }
                ScoreDoc[] found =
                        searcher.documents(question.query(), question.order(), after.orElse(null), request.limit() + 1);
                int[] documents = Arrays.stream(found)
                        .limit(request.limit())
                        .mapToInt(hit -> hit.doc)
                        .toArray();
                String next = documents.length == found.length
                        ? null
                        : request.cursor(IndexDocument.id(searcher.key(documents[documents.length - 1])));
                return Optional.of(new Page<>(
                        new PreparedList<>(
                                PreparedClaims.read(searcher.lucene(), documents, language.locale()), this::view),
                        new Page.Position(request.limit(), next, total(question, request))));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private ClaimView view(PreparedJson claim) {
            try {
                return json.readValue(claim.toString(), ClaimView.class);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Long total(Question question, PageRequest<?> request) throws IOException {
            return request.count() ? searcher.count(question.query()) : null;
        }

        // How well something fits depends on the text; where else it stands does not depend on what narrows the list.
        private Optional<FieldDoc> after(Question question, PageRequest<?> request) throws IOException {
            return request.after() == null
                    ? Optional.empty()
                    : searcher.place(
                            request.isRanked() ? question.query() : new Clauses(ResourceType.CLAIM).all(),
                            question.order(),
                            IndexDocument.key(ResourceType.CLAIM, request.after()));
        }

        @Override
        public void close() {
            searcher.close();
        }
    }

    private record Question(Query query, Sort order) {}

    private static Question question(ClaimCriteria criteria, String text, PageRequest<?> request) {
        return new Question(ClaimClauses.of(criteria, text).all(), ClaimOrder.of(request));
    }
}
