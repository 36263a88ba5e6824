package org.disclosures.claim;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.disclosures.access.Visibility;
import org.disclosures.http.filter.FilterCriteria;
import org.disclosures.http.filter.FilterParameters;
import org.disclosures.http.page.FullTextSearch;
import org.disclosures.http.page.ListRows;
import org.disclosures.http.page.Page;
import org.disclosures.http.page.PageParameters;
import org.disclosures.http.page.PageRequest;
import org.disclosures.http.page.QueryConditions;
import org.disclosures.http.page.SortField;
import org.disclosures.http.page.Sorting;
import org.disclosures.http.page.TextPageParameters;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.http.problem.Problems;
import org.disclosures.http.problem.RequestErrors;
import org.disclosures.http.record.RecordCopy;
import org.disclosures.http.representation.KnownIds;
import org.disclosures.http.representation.PublicResources;

/** Reads claims. */
@ApplicationScoped
@Transactional
public class ClaimService implements PublicResources {

    private static final Sorting<Claim> SORTING = Sorting.byUuid(
            Claim.class,
            "-assertedOn,report,position",
            SortField.of("assertedOn"),
            new SortField("report", "reportId"),
            SortField.of("position"),
            SortField.of("kind"),
            SortField.of("assurance"),
            new SortField("lowerBound", "lowerBoundOrder"),
            new SortField("occurred", "occurredOrder"));

    private final ClaimRepository claims;
    private final Visibility visibility;
    private final ClaimAssembler assembler;
    private final KnownIds knownIds;
    private final FullTextSearch fullText;
    private final ClaimFinder finder;

    /**
     * Claims that a search found, with that search; both are closed together.
     *
     * @param finding the search
     */
    private record ClaimSearchRows(ClaimFinder.ClaimSearch finding, ListRows<ClaimRecord> rows)
            implements ListRows<ClaimRecord> {

        @Override
        public List<ClaimRecord> next() {
            return rows.next();
        }

        @Override
        public boolean isStored() {
            return rows.isStored();
        }

        @Override
        public void close() {
            finding.close();
        }
    }

    ClaimService(
            ClaimRepository claims,
            Visibility visibility,
            ClaimAssembler assembler,
            KnownIds knownIds,
            FullTextSearch fullText,
            ClaimFinder finder) {
        this.claims = claims;
        this.visibility = visibility;
        this.assembler = assembler;
        this.knownIds = knownIds;
        this.fullText = fullText;
        this.finder = finder;
    }

    /** A request for the newest claims of a list. */
    static PageRequest<Claim> newest(int most) {
        return PageRequest.first(SORTING, most);
    }

    /** A page of the claims within a scope. */
    public Page<ClaimView> list(FilterCriteria scope, FilterParameters filter, TextPageParameters page) {
        ParameterValues values = new ParameterValues(new RequestErrors());
        String text = page.text(values, fullText);
        FilterCriteria criteria = filter.read(scope, values, knownIds);
        PageRequest<Claim> request = page.read(values, visibility.sorting(SORTING));
        try (ClaimFinder.ClaimSearch finding =
                text == null ? finder.beginIfReady().orElse(null) : finder.begin()) {
            return page(finding, criteria, text, request).with(() -> rows(criteria, text, request));
        }
    }

    /** A page of the claims that are about a target or mention it, the latter marked. */
    public Page<ClaimView> listOfTarget(String target, FilterParameters filter, TextPageParameters page) {
        Page<ClaimView> listed = list(FilterCriteria.within(ClaimFilter.CONCERNING, target), filter, page);
        return new Page<>(marked(target, listed.items()), listed.page(), () -> {
            @SuppressWarnings("unchecked")
            ListRows<ClaimRecord> rows = (ListRows<ClaimRecord>) listed.all().get();
            return rows.map(some -> some.stream()
                    .map(claim -> isAbout(target, claim.view()) ? claim : claim.shownAs(marked(claim.view())))
                    .toList());
        });
    }

    /**
     * A page of claims that meet conditions, read from the database.
     *
     * @param values collects errors in the parameters of the request, which this throws
     * @param conditions supplies new conditions on the claims {@code e}
     */
    public Page<ClaimView> list(ParameterValues values, PageParameters page, Supplier<QueryConditions> conditions) {
        PageRequest<Claim> request = page.read(values, visibility.sorting(SORTING));
        return claims.page(conditions.get(), request)
                .map(assembler::views)
                .with(() -> claims.rows(conditions.get(), request).map(assembler::records));
    }

    private static List<ClaimView> marked(String target, List<ClaimView> claims) {
        return claims.stream()
                .map(claim -> isAbout(target, claim) ? claim : marked(claim))
                .toList();
    }

    private static boolean isAbout(String target, ClaimView claim) {
        return claim.target() != null && claim.target().id().equals(target);
    }

    private static ClaimView marked(ClaimView claim) {
        return RecordCopy.of(claim).with("mentioned", true).make();
    }

    private Page<ClaimView> page(
            ClaimFinder.ClaimSearch finding, FilterCriteria criteria, String text, PageRequest<Claim> request) {
        if (finding == null) {
            return stored(criteria, request);
        }
        return finding.shown(criteria, text, request)
                .orElseGet(() -> text == null
                        ? stored(criteria, request)
                        : finding.page(criteria, text, request).map(ids -> assembler.views(claims.inOrder(ids))));
    }

    /**
     * Conditions on the claims {@code e} that a filter and search words find among those that the caller may see, for readers
     * with an order of their own.
     *
     * @param q the search words; null for none
     * @param values collects errors in filter and words, which this throws
     * @return supplies new conditions, within a transaction
     */
    public Supplier<QueryConditions> meeting(ClaimFilter filter, List<String> q, ParameterValues values) {
        String text = fullText.read(values, "q", q);
        List<UUID> found = text == null
                ? null
                : fullText.find(collection(), text, values).stream()
                        .map(UUID::fromString)
                        .toList();
        FilterCriteria criteria = filter.read(values, knownIds);
        values.faults().throwIfAny();
        return () -> conditions(criteria).among("e.id", found);
    }

    private Page<ClaimView> stored(FilterCriteria criteria, PageRequest<Claim> request) {
        return claims.page(conditions(criteria), request).map(assembler::views);
    }

    private QueryConditions conditions(FilterCriteria criteria) {
        return claims.conditions(criteria);
    }

    private ListRows<ClaimRecord> rows(FilterCriteria criteria, String text, PageRequest<Claim> request) {
        ClaimFinder.ClaimSearch finding = text == null ? finder.beginIfReady().orElse(null) : finder.begin();
        if (finding == null) {
            return claims.rows(conditions(criteria), request).map(assembler::records);
        }
        return new ClaimSearchRows(
                finding,
                finding.everything(criteria, text, request)
                        .orElseGet(() -> finding.ids(criteria, text, request)
                                .map(ids -> assembler.records(claims.inOrder(ids)))));
    }

    /** The claim with an id; 410 with its note if it was retracted, 404 if no public claim has the id. */
    public ClaimView get(String id) {
        UUID uuid = ParameterValues.uuid(id);
        if (uuid == null) {
            throw Problems.notFound();
        }
        return find(uuid).orElseThrow(() -> missing(uuid));
    }

    /** The claim with an id; empty if the caller may not see it. */
    public Optional<ClaimView> find(String id) {
        return Optional.ofNullable(ParameterValues.uuid(id)).flatMap(this::find);
    }

    private Optional<ClaimView> find(UUID id) {
        return Optional.ofNullable(views(List.of(id)).get(id));
    }

    // Hidden claims are in no index, so that only the database tells them from unknown ones.
    private Map<UUID, ClaimView> views(List<UUID> ids) {
        Map<UUID, ClaimView> views = new HashMap<>(finder.prepared(ids));
        List<UUID> left = ids.stream().filter(id -> !views.containsKey(id)).toList();
        if (!left.isEmpty()) {
            assembler.views(claims.findPublic(left)).forEach(view -> views.put(view.id(), view));
        }
        return views;
    }

    @Override
    public String collection() {
        return "claims";
    }

    @Override
    public Set<String> known(Collection<String> ids) {
        return claims.known(ids.stream().map(UUID::fromString).toList()).stream()
                .map(UUID::toString)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<String, ClaimView> views(Collection<String> ids) {
        return views(ids.stream().map(UUID::fromString).toList()).values().stream()
                .collect(Collectors.toMap(view -> view.id().toString(), Function.identity()));
    }

    private HttpProblem missing(UUID id) {
        return claims.tombstone(id).map(Problems::retracted).orElseGet(Problems::notFound);
    }
}
