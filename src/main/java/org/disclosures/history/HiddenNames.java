package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.disclosures.access.ScreenedClaim;
import org.disclosures.access.TextScreen;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;

/**
 * The names that stored texts may still contain, as recorded in the database; they are screened when texts are read. A name stays here for
 * a while after the last text was redacted, since reads that began before may still be running.
 */
@ApplicationScoped
class HiddenNames {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final long KEPT_NANOS = Duration.ofMinutes(30).toNanos();

    private final Session session;
    private final Map<UUID, HiddenNameEntry> known = new HashMap<>();
    private final Set<UUID> adding = new HashSet<>();
    private Map<UUID, Boolean> screened = Map.of();

    private record HiddenNameEntry(NameRedaction redaction, Set<String> records, Long finishedAt) {}

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
        Set<String> records = records(id);
        synchronized (known) {
            adding.add(id);
            known.put(id, new HiddenNameEntry(redaction, records, null));
            show();
        }
    }

    private Set<UUID> ids() {
        synchronized (known) {
            Set<UUID> ids = new HashSet<>(known.keySet());
            // An empty list matches nothing on either database, but needs different syntax.
            ids.add(NOBODY);
            return ids;
        }
    }

    // A name without a withholding is public again.
    private void set(List<NameWithholding> there) {
        long now = System.nanoTime();
        Map<UUID, HiddenNameEntry> hidden = new HashMap<>();
        synchronized (known) {
            for (NameWithholding one : there) {
                HiddenNameEntry before = known.get(one.id());
                if (one.finishedAt() == null) {
                    boolean same = before != null && before.records().size() == count(one.id());
                    Set<String> records = same ? before.records() : records(one.id());
                    hidden.put(one.id(), new HiddenNameEntry(one.redaction(), records, null));
                } else if (before != null) {
                    long since = before.finishedAt() == null ? now : before.finishedAt();
                    if (now - since < KEPT_NANOS) {
                        hidden.put(one.id(), new HiddenNameEntry(before.redaction(), before.records(), since));
                    }
                }
            }
            adding.forEach(id -> hidden.put(id, known.get(id)));
            known.clear();
            known.putAll(hidden);
            show();
        }
    }

    // None is removed before the end, so an equal number means the same records.
    private int count(UUID id) {
        return session.doReturningWork(connection -> new RecordsOfNames(connection, id).count());
    }

    private Set<String> records(UUID id) {
        return session.doReturningWork(connection -> {
            Set<String> records = new HashSet<>();
            for (RecordKind kind : RecordKinds.ALL) {
                new RecordsOfNames(connection, id)
                        .all(kind)
                        .forEach(record -> records.add(kind.collection() + "/" + record));
            }
            return records;
        });
    }

    private void show() {
        Map<UUID, Boolean> now = new HashMap<>();
        known.forEach((id, one) -> now.put(id, one.finishedAt() == null));
        List<HiddenNameEntry> all = List.copyOf(known.values());
        boolean same = now.equals(screened);
        screened = now;
        List<String> unfinished = all.stream()
                .filter(one -> one.finishedAt() == null)
                .flatMap(one -> one.redaction().hiddenNames().stream())
                .toList();
        TextScreen.set(all.isEmpty() ? null : new ScreenedHiddenNames(all, unfinished), !same);
    }

    private record ScreenedHiddenNames(List<HiddenNameEntry> names, List<String> hidden)
            implements TextScreen.ScreenedNames {

        @Override
        public String text(ScreenedClaim claim, String text) {
            String left = text;
            for (HiddenNameEntry name : names) {
                left = name.redaction().text(isAbout(name, claim), left, Integer.MAX_VALUE);
            }
            return left;
        }

        @Override
        public String statement(ScreenedClaim claim) {
            String left = claim.statement();
            for (HiddenNameEntry name : names) {
                left = name.redaction().statement(isAbout(name, claim), claim.target(), left);
            }
            return left;
        }

        @Override
        public String key(ScreenedClaim claim, String key) {
            String left = key;
            for (HiddenNameEntry name : names) {
                left = name.redaction().key(isAbout(name, claim), left);
            }
            return left;
        }

        @Override
        public String address(ScreenedClaim claim, String address) {
            return names.stream().anyMatch(name -> name.redaction().address(isAbout(name, claim), address) == null)
                    ? null
                    : address;
        }

        @Override
        public String textOfReport(String report, List<String> texts, String text) {
            String left = text;
            for (HiddenNameEntry name : names) {
                left = name.redaction().text(isAbout(name, report, texts), left, Integer.MAX_VALUE);
            }
            return left;
        }

        @Override
        public String addressOfReport(String report, List<String> texts, String address) {
            return names.stream()
                            .anyMatch(name -> name.redaction().address(isAbout(name, report, texts), address) == null)
                    ? null
                    : address;
        }

        private boolean isAbout(HiddenNameEntry name, String report, List<String> texts) {
            return name.redaction().isNamedIn(texts) || isKnown(name, RecordKinds.REPORT, report);
        }

        @Override
        public String address(String address) {
            return names.stream().anyMatch(name -> name.redaction().address(false, address) == null) ? null : address;
        }

        @Override
        public String noteOf(ScreenedClaim claim, Instant writtenAt, String text) {
            return note(writtenAt, text, name -> isAbout(name, claim));
        }

        @Override
        public String noteOf(String report, Instant writtenAt, String text) {
            return note(writtenAt, text, name -> isKnown(name, RecordKinds.REPORT, report));
        }

        private String note(Instant writtenAt, String text, Predicate<HiddenNameEntry> isAbout) {
            String left = text;
            for (HiddenNameEntry name : names) {
                NameRedaction.NamesToHide what = name.redaction().hidden();
                if (what.wasShown() && !writtenAt.isAfter(what.since())) {
                    left = name.redaction().text(isAbout.test(name), left, Integer.MAX_VALUE);
                }
            }
            return left;
        }

        private static boolean isAbout(HiddenNameEntry name, ScreenedClaim claim) {
            return name.redaction().isAbout(claim) || isKnown(name, RecordKinds.CLAIM, claim.id());
        }

        private static boolean isKnown(HiddenNameEntry name, RecordKind kind, Object id) {
            return name.records().contains(kind.collection() + "/" + id);
        }
    }
}
