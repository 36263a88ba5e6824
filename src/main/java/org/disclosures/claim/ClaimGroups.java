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
import org.disclosures.http.page.Conditions;

/** The first claims of each group, for pages about one thing; each group is cut, the lists of claims are whole. */
@ApplicationScoped
class ClaimGroups {

    /** How many claims of a group such a page shows. */
    static final int MOST = 20;

    /** One group of all claims; a bare number would name a column. */
    static final String TOGETHER = "cast(1 as Integer)";

    private final ClaimRepository claims;
    private final ClaimAssembler assembler;

    ClaimGroups(ClaimRepository claims, ClaimAssembler assembler) {
        this.claims = claims;
        this.assembler = assembler;
    }

    /** Starts the conditions of a group's claims. */
    Conditions conditions() {
        return claims.conditions();
    }

    /**
     * The newest claims of each group, the greatest group first.
     *
     * @param group what groups them, an expression on the claim {@code e} and the joins
     * @param joins joins behind {@code from Claim e}, or an empty string
     * @param type the type of that expression
     */
    <G> Map<G, List<ClaimView>> by(String group, String joins, Class<G> type, Conditions conditions) {
        Map<G, List<UUID>> ids = new LinkedHashMap<>();
        for (Object[] row : claims.first(group, joins, MOST, conditions)) {
            ids.computeIfAbsent(type.cast(row[0]), key -> new ArrayList<>()).add((UUID) row[1]);
        }
        Map<UUID, ClaimView> views = views(
                ids.values().stream().flatMap(Collection::stream).distinct().toList());
        Map<G, List<ClaimView>> groups = new LinkedHashMap<>();
        // What was retracted since its id was read is left out.
        ids.forEach((key, some) -> groups.put(
                key, some.stream().map(views::get).filter(Objects::nonNull).toList()));
        groups.values().removeIf(List::isEmpty);
        return groups;
    }

    /** The newest claims that meet the conditions. */
    List<ClaimView> first(Conditions conditions) {
        return by(TOGETHER, "", Integer.class, conditions).getOrDefault(1, List.of());
    }

    /** Views of public claims, by id. */
    Map<UUID, ClaimView> views(List<UUID> ids) {
        return assembler.views(claims.inOrder(ids)).stream()
                .collect(Collectors.toMap(ClaimView::id, Function.identity()));
    }
}
