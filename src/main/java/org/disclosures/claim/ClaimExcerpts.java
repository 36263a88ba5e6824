package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.disclosures.http.filter.Filter;
import org.disclosures.http.filter.FilterCriteria;

/** The first claims of lists, for pages about one record; the lists have the rest. Their cost follows what is shown, not the lists. */
@ApplicationScoped
class ClaimExcerpts {

    /** Maximum number of claims of a list on such a page. */
    static final int MOST = 20;

    private final ClaimRepository claims;
    private final ClaimAssembler assembler;
    private final ClaimFinder finder;

    ClaimExcerpts(ClaimRepository claims, ClaimAssembler assembler, ClaimFinder finder) {
        this.claims = claims;
        this.assembler = assembler;
        this.finder = finder;
    }

    /** The lists of the claims in a scope by role, of which a filter is one. */
    static <R extends Enum<R>> Map<R, FilterCriteria> byRole(
            FilterCriteria scope, Filter<Set<R>> filter, Class<R> roles) {
        Map<R, FilterCriteria> lists = new EnumMap<>(roles);
        for (R role : roles.getEnumConstants()) {
            lists.put(role, scope.with(filter, Set.of(role)));
        }
        return lists;
    }

    /** The newest claims of each list that has any, from the index if that is ready, otherwise in one query each. */
    <K> Map<K, List<ClaimView>> newest(Map<K, FilterCriteria> lists) {
        try (ClaimFinder.ClaimSearch finding = finder.beginIfReady().orElse(null)) {
            return Optional.ofNullable(finding)
                    .flatMap(ready -> indexed(ready, lists))
                    .orElseGet(() -> stored(lists));
        }
    }

    private static <K> Optional<Map<K, List<ClaimView>>> indexed(
            ClaimFinder.ClaimSearch finding, Map<K, FilterCriteria> lists) {
        Map<K, List<ClaimView>> found = new LinkedHashMap<>();
        for (Map.Entry<K, FilterCriteria> list : lists.entrySet()) {
            List<ClaimView> newest = finding.shown(list.getValue(), null, ClaimService.newest(MOST))
                    .map(page -> page.items())
                    .orElse(null);
            if (newest == null) {
                return Optional.empty();
            }
            if (!newest.isEmpty()) {
                found.put(list.getKey(), newest);
            }
        }
        return Optional.of(found);
    }

    private <K> Map<K, List<ClaimView>> stored(Map<K, FilterCriteria> lists) {
        Map<K, List<UUID>> ids = new LinkedHashMap<>();
        lists.forEach((key, list) -> ids.put(key, claims.newest(list, MOST)));
        Map<UUID, ClaimView> views =
                views(ids.values().stream().flatMap(List::stream).distinct().toList());
        Map<K, List<ClaimView>> found = new LinkedHashMap<>();
        // Claims retracted since their ids were read are left out.
        ids.forEach((key, some) -> found.put(
                key, some.stream().map(views::get).filter(Objects::nonNull).toList()));
        found.values().removeIf(List::isEmpty);
        return found;
    }

    /** The ids of the newest claims of a list. */
    List<UUID> ids(FilterCriteria list, int most) {
        try (ClaimFinder.ClaimSearch finding = finder.beginIfReady().orElse(null)) {
            return finding == null
                    ? claims.newest(list, most)
                    : finding.page(list, null, ClaimService.newest(most)).items();
        }
    }

    /** Views of public claims, by id. */
    Map<UUID, ClaimView> views(List<UUID> ids) {
        Map<UUID, ClaimView> views = new HashMap<>(finder.prepared(ids));
        List<UUID> left = ids.stream().filter(id -> !views.containsKey(id)).toList();
        if (!left.isEmpty()) {
            assembler.views(claims.inOrder(left)).forEach(view -> views.put(view.id(), view));
        }
        return views;
    }
}
