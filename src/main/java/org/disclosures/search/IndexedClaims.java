package org.disclosures.search;

import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.Query;
import org.disclosures.access.Audience;
import org.disclosures.access.TextScreen;
import org.disclosures.access.Visibility;
import org.disclosures.claim.BoundsService;
import org.disclosures.claim.ClaimFinder;
import org.disclosures.claim.ClaimRecord;
import org.disclosures.claim.ClaimView;
import org.disclosures.claim.FigureGroups;
import org.disclosures.claim.FigureScope;
import org.disclosures.http.AsOf;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.language.Language;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.representation.PreparedJson;
import org.disclosures.http.representation.PreparedList;
import org.disclosures.vocabulary.ClaimKind;
import org.disclosures.vocabulary.FigureUnit;
import org.disclosures.vocabulary.PlaceRole;
import org.disclosures.vocabulary.ResourceType;

/** Finds claims in the index, with their public views. */
@ApplicationScoped
class IndexedClaims implements ClaimFinder {

    // A mapper for JSON written by this service, without the checks that other input needs.
    private static final ObjectReader VIEWS =
            JsonMapper.builder().addModule(new JavaTimeModule()).build().readerFor(ClaimView.class);

    // As in BoundsService.counted.
    private static final IndexClauses TARGETING = new IndexClauses(ResourceType.CLAIM)
            .any(null, IndexFields.KIND, ClaimKind.aboutTargets())
            .present(IndexFields.TARGET);
    private static final IndexClauses TARGETING_NOBODY = new IndexClauses(ResourceType.CLAIM)
            .any(null, IndexFields.KIND, EnumSet.complementOf(EnumSet.copyOf(ClaimKind.answers())))
            .any(null, IndexFields.UNIT, FigureUnit.targetingNobody());

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
    public ClaimSearch begin() {
        return new IndexedClaimSearch(index.searcher(visibility.audience()));
    }

    @Override
    public Optional<ClaimSearch> beginIfReady() {
        return isShownAsFound()
                ? index.searcherIfReady(Audience.PUBLIC).map(IndexedClaimSearch::new)
                : Optional.empty();
    }

    private static ClaimView view(PreparedJson claim) {
        try {
            return VIEWS.readValue(claim.parse(VIEWS.getFactory()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    // Only public, present claims are prepared, and a prepared view may contain a name hidden since.
    private boolean isShownAsFound() {
        return !TextScreen.isActive()
                && visibility.audience() == Audience.PUBLIC
                && asOf.moment().isEmpty();
    }

    /**
     * The content of a page.
     *
     * @param next the cursor of the next page; null if there is none
     */
    private record ClaimSlice(int[] documents, String next) {}

    private final class IndexedClaimSearch implements ClaimSearch {

        private final AudienceSearcher searcher;

        IndexedClaimSearch(AudienceSearcher searcher) {
            this.searcher = searcher;
        }

        @Override
        public Page<UUID> page(FilterCriteria criteria, String text, PageRequest<?> request) {
            Query query = FilterClauses.of(ResourceType.CLAIM, criteria, text).all();
            try {
                ClaimSlice slice = slice(query, request);
                return new Page<>(ids(slice.documents()), position(slice, query, request));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        @Override
        public Optional<Page<ClaimView>> shown(FilterCriteria criteria, String text, PageRequest<?> request) {
            if (!isShownAsFound()) {
                return Optional.empty();
            }
            Query query = FilterClauses.of(ResourceType.CLAIM, criteria, text).all();
            try {
                ClaimSlice slice = slice(query, request);
                return Optional.of(new Page<>(
                        new PreparedList<>(
                                PreparedClaims.read(searcher.lucene(), slice.documents(), language.locale()),
                                IndexedClaims::view),
                        position(slice, query, request)));
            } catch (IOException | RuntimeException | InternalError failed) {
                return unreadable(failed);
            }
        }

        // Callers can do without.
        private <T> Optional<T> unreadable(Throwable failed) {
            if (UnreadableIndex.isCauseOf(failed)) {
                index.doubt();
                return Optional.empty();
            }
            if (failed instanceof RuntimeException other) {
                throw other;
            }
            throw new IllegalStateException(failed);
        }

        @Override
        public Map<UUID, ClaimView> views(Collection<UUID> ids) {
            if (!isShownAsFound()) {
                return Map.of();
            }
            try {
                return read(searcher.among(
                                new IndexClauses(ResourceType.CLAIM).all(),
                                ids.stream().map(UUID::toString).toList())
                        .values());
            } catch (IOException | RuntimeException | InternalError failed) {
                return this.<Map<UUID, ClaimView>>unreadable(failed).orElse(Map.of());
            }
        }

        private Map<UUID, ClaimView> read(Collection<Integer> documents) throws IOException {
            Map<UUID, ClaimView> claims = new HashMap<>();
            PreparedClaims.read(
                            searcher.lucene(),
                            documents.stream().mapToInt(Integer::intValue).toArray(),
                            language.locale())
                    .stream()
                    .map(IndexedClaims::view)
                    .forEach(claim -> claims.put(claim.id(), claim));
            return claims;
        }

        @Override
        public Optional<FigureRanking> ranking(String country, int most) {
            if (!isShownAsFound()) {
                return Optional.empty();
            }
            try {
                return Optional.of(ranking(
                        new FigureRankings(searcher, most, null, new BitSet()).of(country),
                        role -> FigureWord.term(PlaceRole.values(), role),
                        FigureRankings.people(searcher, country),
                        List.of()));
            } catch (IOException | RuntimeException | InternalError failed) {
                return unreadable(failed);
            }
        }

        private FigureRanking ranking(
                Map<FigureWord, FigureRankings.FigureTally> rankings,
                Function<String, Object> key,
                List<BoundsService.NamedCount> people,
                Collection<String> groups)
                throws IOException {
            List<BoundsService.RankedFigure> figures = new ArrayList<>();
            // A group whose claims give no figure has no minimum.
            groups.forEach(
                    group -> figures.add(new BoundsService.RankedFigure(key.apply(group), null, null, null, null, 0)));
            Set<Integer> documents = new LinkedHashSet<>();
            rankings.forEach((word, ranking) -> ranking.largest().forEach(hit -> {
                figures.add(new BoundsService.RankedFigure(
                        key.apply(word.group()), word.kind(), word.unit(), word.currency(), hit.id(), ranking.total()));
                documents.add(hit.document());
            }));
            return new FigureRanking(figures, people, read(documents));
        }

        @Override
        public Optional<Map<FigureGroups, FigureRanking>> rankings(
                Set<FigureGroups> groups, FilterCriteria criteria, List<FigureScope.ScopedGroup> alone, int most) {
            if (!isShownAsFound()) {
                return Optional.empty();
            }
            try {
                Query query = FilterClauses.of(ResourceType.CLAIM, criteria, null)
                        .is(null, IndexFields.STANDING, true)
                        .either(TARGETING, TARGETING_NOBODY)
                        .all();
                Map<FigureGroups, PeopleCounter> people = new EnumMap<>(FigureGroups.class);
                Map<FigureGroups, WordCounts> words = new EnumMap<>(FigureGroups.class);
                for (FigureGroups some : groups) {
                    WordField field = IndexedGroups.of(some).field();
                    people.put(some, new PeopleCounter(searcher.lucene().getIndexReader(), field));
                    if (field != null) {
                        words.put(some, new WordCounts(field));
                    }
                }
                BitSet within = new BitSet();
                List<Collector> collectors = new ArrayList<>(people.values());
                collectors.add(new FacetCounter(List.copyOf(words.values()), null));
                collectors.add(new DocumentCollector(within));
                searcher.lucene().search(query, MultiCollector.wrap(collectors));
                searcher.requireInTime();
                BitSet together = together(alone, within);
                Map<FigureGroups, FigureRanking> rankings = new EnumMap<>(FigureGroups.class);
                for (FigureGroups some : groups) {
                    rankings.put(
                            some,
                            ranking(
                                    new FigureRankings(searcher, most, within, together).of(some.name()),
                                    some::key,
                                    people.get(some).counts().entrySet().stream()
                                            .map(named -> new BoundsService.NamedCount(
                                                    some.key(named.getKey().group()),
                                                    FigureWord.term(
                                                            ClaimKind.values(),
                                                            named.getKey().kind()),
                                                    named.getValue()))
                                            .toList(),
                                    words.containsKey(some)
                                            ? words.get(some).counts().keySet()
                                            : List.of()));
                }
                return Optional.of(rankings);
            } catch (IOException | RuntimeException | InternalError failed) {
                return unreadable(failed);
            }
        }

        // The claims of the groups whose figures are not about each of them alone.
        private BitSet together(List<FigureScope.ScopedGroup> alone, BitSet within) throws IOException {
            BitSet together = new BitSet();
            for (FigureScope.ScopedGroup one : alone) {
                BitSet members = new BitSet();
                searcher.lucene()
                        .search(
                                IndexedGroups.of(one.scope())
                                        .members(one.group())
                                        .all(),
                                new DocumentCollector(members));
                searcher.requireInTime();
                members.and(within);
                members.andNot(FigureRankings.alone(searcher, one.scope(), one.group()));
                together.or(members);
            }
            return together;
        }

        private ClaimSlice slice(Query query, PageRequest<?> request) throws IOException {
            List<Integer> documents = new ArrayList<>();
            String next = null;
            if (!request.isCatchingUp()) {
                ClaimHits hits = searcher.claims(query, request);
                int shown = Math.min(hits.documents().length, request.limit());
                Arrays.stream(hits.documents(), 0, shown).forEach(documents::add);
                next = shown < hits.documents().length ? request.next(hits.place(shown - 1)) : null;
            }
            if (next == null) {
                next = request.isRanked()
                        ? repeat(query, request, documents)
                        : request.catchUp(documents, this::id, ids -> among(query, ids));
            }
            return new ClaimSlice(documents.stream().mapToInt(Integer::intValue).toArray(), next);
        }

        private String repeat(Query query, PageRequest<?> request, List<Integer> documents) throws IOException {
            if (!request.hasToRepeat()) {
                return null;
            }
            String after = request.isCatchingUp() ? request.place().get(0) : "";
            for (int document : searcher.inOrderOfKeys(query, after, documents.size() + request.limit() + 1)) {
                if (!documents.contains(document)) {
                    if (documents.size() == request.limit()) {
                        return request.nextMoved(after);
                    }
                    documents.add(document);
                }
                after = searcher.key(document);
            }
            return null;
        }

        private Map<String, Integer> among(Query query, Collection<String> ids) {
            try {
                return searcher.among(query, ids);
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private String id(int document) {
            try {
                return IndexDocument.id(searcher.key(document));
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        private Page.PagePosition position(ClaimSlice slice, Query query, PageRequest<?> request) throws IOException {
            return new Page.PagePosition(request.limit(), slice.next(), total(query, request));
        }

        @Override
        public Optional<ListRows<ClaimRecord>> everything(
                FilterCriteria criteria, String text, PageRequest<?> request) {
            return isShownAsFound()
                    ? Optional.of(new DocumentRows<>(
                            searcher,
                            FilterClauses.of(ResourceType.CLAIM, criteria, text).all(),
                            request,
                            false,
                            this::records))
                    : Optional.empty();
        }

        @Override
        public ListRows<UUID> ids(FilterCriteria criteria, String text, PageRequest<?> request) {
            return new DocumentRows<>(
                    searcher,
                    FilterClauses.of(ResourceType.CLAIM, criteria, text).all(),
                    request,
                    true,
                    this::ids);
        }

        private List<UUID> ids(int[] documents) throws IOException {
            List<UUID> ids = new ArrayList<>();
            for (int document : documents) {
                ids.add(UUID.fromString(id(document)));
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
