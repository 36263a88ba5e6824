package org.disclosures.editorial.change;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/**
 * The ids of the claims that a change is about, by report and key. A new claim has the id that its entry gives, or a random one:
 * an id that followed from report and key would tell whoever guesses a key whether there is such a claim.
 */
public final class ClaimIds {

    private final Session session;
    private final Map<Key, UUID> ids = new HashMap<>();

    /** A claim by its key in its report. */
    public record Key(String report, String key) {

        /** The key that a link names: that of a claim of the same report, or report, slash and key. */
        static Key of(String report, String link) {
            int slash = link.indexOf('/');
            return slash < 0 ? new Key(report, link) : new Key(link.substring(0, slash), link.substring(slash + 1));
        }
    }

    ClaimIds(Session session) {
        this.session = session;
    }

    /** The id of a claim: of the one that is there, or of one that the change may make. */
    public UUID of(String report, String key) {
        Key named = new Key(report, key);
        if (!ids.containsKey(named)) {
            load(List.of(named));
        }
        return ids.computeIfAbsent(named, none -> UUID.randomUUID());
    }

    /** Says which id a claim is to have if it is new. */
    public void give(String report, String key, UUID id) {
        load(List.of(new Key(report, key)));
        ids.putIfAbsent(new Key(report, key), id);
    }

    /** Loads the ids of claims that are there, to ask for each of them. */
    public void load(Collection<Key> keys) {
        List<Key> unknown =
                keys.stream().filter(key -> !ids.containsKey(key)).distinct().toList();
        if (unknown.isEmpty()) {
            return;
        }
        // Those that are not there are asked for once, too.
        unknown.forEach(key -> ids.put(key, null));
        session.createSelectionQuery(
                        "select c.reportId, c.key, c.id from Claim c where c.reportId in :reports and c.key in :keys",
                        Object[].class)
                .setParameterList(
                        "reports", unknown.stream().map(Key::report).distinct().toList())
                .setParameterList(
                        "keys", unknown.stream().map(Key::key).distinct().toList())
                .getResultStream()
                .forEach(row -> ids.put(new Key((String) row[0], (String) row[1]), (UUID) row[2]));
    }
}
