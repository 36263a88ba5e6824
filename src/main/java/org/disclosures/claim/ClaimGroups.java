package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.disclosures.http.page.QueryConditions;

/** The first claims of each group, for pages about one record; the lists of claims have the rest. */
@ApplicationScoped
class ClaimGroups {

    /** Maximum number of claims of a group on such a page. */
    static final int MOST = 20;

    /** One group of all claims; a bare number would refer to a column. */
    static final String TOGETHER = "cast(1 as Integer)";

    private final ClaimRepository claims;
    private final ClaimAssembler assembler;

    ClaimGroups(ClaimRepository claims, ClaimAssembler assembler) {
        this.claims = claims;
        this.assembler = assembler;
    }

    /** Starts the conditions on a group's claims. */
    QueryConditions conditions() {
        return claims.conditions();
    }

    /**
     * The newest claims of each group, the group with the greatest value first.
     *
     * @param group the grouping expression, on the claim {@code e} and the joins
     * @param joins joins after {@code from Claim e}, or an empty string
     * @param type the type of that expression
     */
    <G> Map<G, List<ClaimView>> by(String group, String joins, Class<G> type, QueryConditions conditions) {
        Map<G, List<UUID>> ids = new LinkedHashMap<>();
        for (Object[] row : claims.first(group, joins, MOST, conditions)) {
            ids.computeIfAbsent(type.cast(row[0]), key -> new ArrayList<>()).add((UUID) row[1]);
        }
        Map<UUID, ClaimView> views = views(
                ids.values().stream().flatMap(Collection::stream).distinct().toList());
        Map<G, List<ClaimView>> groups = new LinkedHashMap<>();
        // Claims retracted since their ids were read are left out.
        ids.forEach((key, some) -> groups.put(
                key, some.stream().map(views::get).filter(Objects::nonNull).toList()));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** The newest claims that meet the conditions. */
    List<ClaimView> first(QueryConditions conditions) {
        return by(TOGETHER, "", Integer.class, conditions).getOrDefault(1, List.of());
    }

    /** Views of public claims, by id. */
    Map<UUID, ClaimView> views(List<UUID> ids) {
        return assembler.views(claims.inOrder(ids)).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }
}
