package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.disclosures.access.TextScreen;
import org.hibernate.Session;

/**
 * The names that stored texts may still hold, as the database has them; they are taken out of texts while these are read. A name
 * stays here for a while after the last text was redacted, since something may still be reading what it began to read before.
 */
@ApplicationScoped
class HiddenNames {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final long KEPT_NANOS = Duration.ofMinutes(30).toNanos();

    private final Session session;
    private final Map<UUID, Hidden> known = new HashMap<>();
    private final Set<UUID> adding = new HashSet<>();
    private Map<UUID, Boolean> screened = Map.of();

    /** A name; the moment at which it was seen to be redacted everywhere, by the clock of the JVM, or null. */
    private record Hidden(NameRedaction redaction, Long finishedAt) {}

    HiddenNames(Session session) {
        this.session = session;
    }

    /** Reads which names are hidden, in a transaction of its own. */
    void refresh() {
        QuarkusTransaction.requiringNew()
                .run(() -> set(session.createSelectionQuery(
                                "from NameWithholding w where w.finishedAt is null or w.id in :known",
                                NameWithholding.class)
                        .setParameterList("known", ids())
                        .getResultList()));
    }

    /** Notes that the transaction that hides a name has ended. */
    void ended(UUID id, boolean hidden) {
        synchronized (known) {
            adding.remove(id);
            if (!hidden) {
                known.remove(id);
                show();
            }
        }
    }

    /** Adds a name before the transaction that hides it has ended. */
    void add(UUID id, NameRedaction redaction) {
        synchronized (known) {
            adding.add(id);
            known.put(id, new Hidden(redaction, null));
            show();
        }
    }

    private Set<UUID> ids() {
        synchronized (known) {
            Set<UUID> ids = new HashSet<>(known.keySet());
            // An empty list finds nothing on either database, but is spelled in two ways.
            ids.add(NOBODY);
            return ids;
        }
    }

    // What is gone is shown again.
    private void set(List<NameWithholding> there) {
        long now = System.nanoTime();
        Map<UUID, Hidden> hidden = new HashMap<>();
        synchronized (known) {
            for (NameWithholding one : there) {
                Hidden before = known.get(one.id());
                if (one.finishedAt() == null) {
                    hidden.put(one.id(), new Hidden(one.redaction(), null));
                } else if (before != null) {
                    long since = before.finishedAt() == null ? now : before.finishedAt();
                    if (now - since < KEPT_NANOS) {
                        hidden.put(one.id(), new Hidden(before.redaction(), since));
                    }
                }
            }
            adding.forEach(id -> hidden.put(id, known.get(id)));
            known.clear();
            known.putAll(hidden);
            show();
        }
    }

    private void show() {
        Map<UUID, Boolean> now = new HashMap<>();
        known.forEach((id, one) -> now.put(id, one.finishedAt() == null));
        if (now.equals(screened)) {
            return;
        }
        screened = now;
        List<NameRedaction> all = new ArrayList<>();
        List<String> unfinished = new ArrayList<>();
        known.values().forEach(one -> {
            all.add(one.redaction());
            if (one.finishedAt() == null) {
                unfinished.add(one.redaction().name());
            }
        });
        TextScreen.set(all.isEmpty() ? null : new Screened(List.copyOf(all), List.copyOf(unfinished)));
    }

    private record Screened(List<NameRedaction> redactions, List<String> hidden) implements TextScreen.Names {

        @Override
        public String text(String text) {
            String left = text;
            for (NameRedaction redaction : redactions) {
                left = redaction.text(false, left, Integer.MAX_VALUE);
            }
            return left;
        }

        @Override
        public String textOfClaim(String target, String statement, String text) {
            String left = text;
            for (NameRedaction redaction : redactions) {
                left = redaction.text(redaction.isAbout(target, statement), left, Integer.MAX_VALUE);
            }
            return left;
        }

        @Override
        public String statement(String target, String statement) {
            String left = statement;
            for (NameRedaction redaction : redactions) {
                left = redaction.statement(target, left);
            }
            return left;
        }

        @Override
        public String address(String address) {
            return redactions.stream().anyMatch(redaction -> redaction.address(address) == null) ? null : address;
        }

        @Override
        public String key(String key) {
            String left = key;
            for (NameRedaction redaction : redactions) {
                left = redaction.key(false, left);
            }
            return left;
        }
    }
}
