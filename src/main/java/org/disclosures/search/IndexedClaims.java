package org.disclosures.search;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.lucene.search.Query;
import org.disclosures.access.Audience;
import org.disclosures.access.TextScreen;
import org.disclosures.access.Visibility;
import org.disclosures.claim.ClaimCriteria;
import org.disclosures.claim.ClaimFinder;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;
import org.disclosures.http.AsOf;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.Rows;
import org.disclosures.http.representation.PreparedJson;
import org.disclosures.http.representation.PreparedList;

/** Finds claims in the index, and what the public is shown of them. */
@ApplicationScoped
class IndexedClaims implements ClaimFinder {

    // Of what was written here, and needs none of the checks that what others send does.
    private static final ObjectReader VIEWS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(ClaimView.class);

    private final SearchIndex index;
    private final Visibility visibility;
    private final AsOf asOf;
    private final Language language;

    IndexedClaims(SearchIndex index, Visibility visibility, AsOf asOf, Language language) {
        this.index = index;
        this.visibility = visibility;
        this.asOf = asOf;
        this.language = language;
    }

    @Override
    public Finding begin() {
        return new Search(index.searcher(visibility.audience()));
    }

    @Override
    public Optional<Finding> beginIfReady() {
        return isShownAsFound() ? index.searcherIfReady(Audience.PUBLIC).map(Search::new) : Optional.empty();
    }

    private static ClaimView view(PreparedJson claim) {
        try {
            return VIEWS.readValue(claim.parse(VIEWS.getFactory()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // What is hidden from the public is not prepared, and neither is the past; and what was may hold a name that is
    // hidden since.
    private boolean isShownAsFound() {
        return !TextScreen.isActive()
                && visibility.audience() == Audience.PUBLIC
                && asOf.moment().isEmpty();
    }

    private final class Search implements Finding {

        private final AudienceSearcher searcher;

        Search(AudienceSearcher searcher) {
            this.searcher = searcher;
        }

        @Override
        public Page<UUID> page(ClaimCriteria criteria, String text, PageRequest<?> request) {
            Query query = ClaimClauses.of(criteria, text).all();
            try {
                Optional<int[]> found = searcher.claims(query, request);
                if (found.isEmpty()) {
                    request.refuse();
                }
                return request.page(ids(found.orElseThrow()), total(query, request));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public Optional<Page<ClaimView>> shown(ClaimCriteria criteria, String text, PageRequest<?> request) {
            if (!isShownAsFound()) {
                return Optional.empty();
            }
            Query query = ClaimClauses.of(criteria, text).all();
            try {
                Optional<int[]> found = searcher.claims(query, request);
                return found.isEmpty() ? Optional.empty() : Optional.of(page(found.get(), query, request));
            } catch (IOException | RuntimeException | InternalError failed) {
                return unreadable(failed);
            }
        }

        // Lists can do without.
        private Optional<Page<ClaimView>> unreadable(Throwable failed) {
            if (UnreadableIndex.isCauseOf(failed)) {
                index.doubt();
                return Optional.empty();
            }
            if (failed instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(failed);
        }

        private Page<ClaimView> page(int[] found, Query query, PageRequest<?> request) throws IOException {
            int[] shown = Arrays.copyOf(found, Math.min(found.length, request.limit()));
            String next = shown.length == found.length
                    ? null
                    : request.cursor(IndexDocument.id(searcher.key(shown[shown.length - 1])));
            return new Page<>(
                    new PreparedList<>(
                            PreparedClaims.read(searcher.lucene(), shown, language.locale()), IndexedClaims::view),
                    new Page.Position(request.limit(), next, total(query, request)));
        }

        @Override
        public Optional<Rows<ClaimRecord>> everything(ClaimCriteria criteria, String text, PageRequest<?> request) {
            return isShownAsFound()
                    ? Optional.of(new FoundDocuments<>(
                            searcher, ClaimClauses.of(criteria, text).all(), request, false, this::records))
                    : Optional.empty();
        }

        @Override
        public Rows<UUID> ids(ClaimCriteria criteria, String text, PageRequest<?> request) {
            return new FoundDocuments<>(
                    searcher, ClaimClauses.of(criteria, text).all(), request, true, this::ids);
        }

        private List<UUID> ids(int[] documents) throws IOException {
            List<UUID> ids = new ArrayList<>();
            for (int document : documents) {
                ids.add(UUID.fromString(IndexDocument.id(searcher.key(document))));
            }
            return ids;
        }

        private List<ClaimRecord> records(int[] documents) throws IOException {
            return PreparedClaims.records(searcher.lucene(), documents, language.locale(), IndexedClaims::view);
        }

        private Long total(Query query, PageRequest<?> request) throws IOException {
            return request.count() ? searcher.count(query) : null;
        }

        @Override
        public void close() {
            searcher.close();
        }
    }
}
