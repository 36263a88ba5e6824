package org.disclosures.claim;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Finds the public names of the targets that statements name besides the claims' own. */
@ApplicationScoped
public class NamedTargets {

    private final Session session;

    NamedTargets(Session session) {
        this.session = session;
    }

    /**
     * The public names of the targets that statements name, by id, for {@link Placeholders#fill}; takes one query, or none if no
     * target is named.
     */
    public Map<String, String> of(Collection<String> statements) {
        Set<String> ids = new LinkedHashSet<>();
        statements.forEach(statement -> ids.addAll(Placeholders.others(statement)));
        return ids.isEmpty()
                ? Map.of()
                : session
                        .createSelectionQuery(
                                "select t.id, t.displayName from AllegedTarget t where t.id in :ids", Object[].class)
                        .setParameterList("ids", ids)
                        .getResultList()
                        .stream()
                        .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }
}
