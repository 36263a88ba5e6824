package org.disclosures.editorial.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Ids of the claims in a change, by report and key. A new claim gets the id in its entry, or a random one: an id derived from report and
 * key would let anybody who guesses a key find out whether the claim exists.
 */
public final class ClaimIds {

    private final Session session;
    private final Map<ClaimKey, UUID> ids = new HashMap<>();

    /** A claim by its key in its report. */
    public record ClaimKey(String report, String key) {

        /** The key that a link names: the key of a claim in the same report, or report, slash and key. */
        static ClaimKey of(String report, String link) {
            int slash = link.indexOf('/');
            return slash < 0
                    ? new ClaimKey(report, link)
                    : new ClaimKey(link.substring(0, slash), link.substring(slash + 1));
        }
    }

    ClaimIds(Session session) {
        this.session = session;
    }

    /** The id of a claim: of the one that is there, or of one that the change may make. */
    public UUID of(String report, String key) {
        ClaimKey named = new ClaimKey(report, key);
        if (!ids.containsKey(named)) {
            load(List.of(named));
        }
        return ids.computeIfAbsent(named, none -> UUID.randomUUID());
    }

    /** Sets the id for a claim if it is new. */
    public void give(String report, String key, UUID id) {
        load(List.of(new ClaimKey(report, key)));
        ids.putIfAbsent(new ClaimKey(report, key), id);
    }

    /** Loads the ids of existing claims in bulk, for later lookups. */
    public void load(Collection<ClaimKey> keys) {
        List<ClaimKey> unknown =
                keys.stream().filter(key -> !ids.containsKey(key)).distinct().toList();
        if (unknown.isEmpty()) {
            return;
        }
        // Missing claims are looked up only once, too.
        unknown.forEach(key -> ids.put(key, null));
        session
                .createSelectionQuery(
                        "select c.reportId, c.key, c.id from Claim c where c.reportId in :reports and c.key in :keys",
                        Object[].class)
                .setParameterList(
                        "reports",
                        unknown.stream().map(ClaimKey::report).distinct().toList())
                .setParameterList(
                        "keys", unknown.stream().map(ClaimKey::key).distinct().toList())
                .getResultList()
                .stream()
                .forEach(row -> ids.put(new ClaimKey((String) row[0], (String) row[1]), (UUID) row[2]));
    }
}
