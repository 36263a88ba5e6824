package org.disclosures.editorial.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.disclosures.country.Country;
import org.disclosures.history.Recorded;
import org.disclosures.history.Withholdings;
import org.disclosures.http.param.Values;
import org.disclosures.target.WithheldNames;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * One change of the dataset, in one transaction: what it writes with, what is wrong with its entries, and what it has written.
 * Nothing reaches the database before {@link #flush}, so that a change with faults leaves no trace.
 */
public final class Change {

    static final Instant FIRST_MOMENT =
            Values.EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_MOMENT =
            Values.LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Session session;
    private final Instant moment;
    private final String by;
    private final EntryFaults faults;
    private final Map<Class<?>, Set<String>> declared = new HashMap<>();
    private final Map<Recorded, Set<Object>> written = new EnumMap<>(Recorded.class);
    private final Map<Recorded, Set<Object>> authored = new EnumMap<>(Recorded.class);
    private final Map<String, String> withheldNames;
    private final Map<Class<?>, Set<Object>> absent = new HashMap<>();
    private final Map<String, Withheld> toHide = new LinkedHashMap<>();
    private final Map<String, String> newIds = new HashMap<>();
    private final ClaimIds claimIds;
    private final Set<String> checked = new HashSet<>();
    private boolean silent;
    // Made anew when it is next asked, since very many names may be withheld or revealed at once.
    private WithheldNames withheld;

    /**
     * @param session the session of the transaction
     * @param moment when it happens
     * @param by who makes it, as the audit log calls them; null for what comes with a dataset
     * @param faults takes what is wrong with its entries
     */
    public Change(Session session, Instant moment, String by, EntryFaults faults) {
        this.session = session;
        this.moment = moment;
        this.by = by;
        this.faults = faults;
        this.claimIds = new ClaimIds(session);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        this.withheldNames = session.createSelectionQuery(
                        "select t.id, t.name from AllegedTarget t where t.nameVisibility = WITHHELD", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
    }

    /**
     * Names that the change withholds.
     *
     * @param shown the name that was shown until now; null for none
     * @param others names that were not
     * @param description what stands for them
     * @param created whether the target was made with its name withheld
     */
    private record Withheld(String shown, Set<String> others, String description, boolean created) {

        String hide(String target, Withholdings withholdings, Instant moment) {
            return withholdings.hide(target, shown, others, description, moment);
        }
    }

    /**
     * Checks no text for withheld names: whoever may not read a name learns nothing of it by what is refused. Such texts are
     * checked when someone who may read the name moves them towards the public.
     */
    public Change silent() {
        silent = true;
        return this;
    }

    /** Whether whoever makes it learns nothing of withheld names. */
    boolean isSilent() {
        return silent;
    }

    /** When it happens. */
    public Instant moment() {
        return moment;
    }

    /** Who makes it; null for what comes with a dataset. */
    public String by() {
        return by;
    }

    /** What it has written, by kind. */
    public Map<Recorded, Set<Object>> written() {
        return written;
    }

    /** Writes what was made and revised into the database. */
    public void flush() {
        session.flush();
        session.setHibernateFlushMode(FlushMode.AUTO);
    }

    /** Writes what was made and revised so far, and forgets it, so that very much fits into one change. */
    public void checkpoint() {
        session.flush();
        forget();
    }

    /** Forgets what was made and revised so far, and was not written. */
    public void forget() {
        session.clear();
        absent.clear();
    }

    /** Loads the things of some ids in one query, and remembers which of them are not there. */
    public <T> void preload(Class<T> type, Collection<?> ids) {
        preload(type, ids, "from " + type.getSimpleName() + " e where e.id in :ids");
    }

    /** The same by a query of one's own, with a parameter {@code ids}. */
    public <T> void preload(Class<T> type, Collection<?> ids, String query) {
        if (ids.isEmpty()) {
            return;
        }
        Set<Object> missing = absent.computeIfAbsent(type, any -> new HashSet<>());
        missing.addAll(ids);
        session.createSelectionQuery(query, type)
                .setParameterList("ids", ids)
                .getResultStream()
                .forEach(found -> missing.remove(session.getIdentifier(found)));
    }

    /** The thing of an id; null if there is none. */
    public <T> T lookup(Class<T> type, Object id) {
        return absent.getOrDefault(type, Set.of()).contains(id) ? null : session.find(type, id);
    }

    /** Notes a thing that was made or revised. */
    public void wrote(Recorded kind, Object id) {
        written.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    /** Notes something that was given content, which makes whoever makes the change one of its authors. */
    public void authored(Recorded kind, Object id) {
        wrote(kind, id);
        authored.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    /** Notes that the change of something is approved as it is made, or needs no approval. */
    public void approved(Recorded kind, Object id) {
        authored.getOrDefault(kind, Set.of()).remove(id);
    }

    /** What it has given content that nobody else has approved yet, by kind. */
    public Map<Recorded, Set<Object>> authored() {
        return authored;
    }

    /** Notes what is wrong with a field of an entry; with the entry as a whole for a null field. */
    public void fault(Object entry, String field, String reason) {
        faults.add(entry, field, reason);
    }

    /** The ids of claims. */
    public ClaimIds claimIds() {
        return claimIds;
    }

    Session session() {
        return session;
    }

    /** Takes in a new thing. */
    void persist(Object id, Object thing) {
        absent.computeIfAbsent(thing.getClass(), any -> new HashSet<>()).remove(id);
        session.persist(thing);
    }

    /** Notes that a name is withheld from now on, also from what is written next. */
    void withhold(String target, String name) {
        if (!name.equals(withheldNames.put(target, name))) {
            withheld = null;
        }
    }

    /** Notes that the name of a target is no longer withheld. */
    void reveal(String target) {
        if (withheldNames.remove(target) != null) {
            withheld = null;
        }
    }

    /**
     * Notes names of a target that are to be hidden at the end of the change.
     *
     * @param shown the name that was shown until now; null for none
     * @param others names that were not
     */
    void hide(String target, String shown, Set<String> others, String description) {
        toHide.put(target, new Withheld(shown, others, description, false));
    }

    /** Notes that a target was made whose name is withheld. */
    void hideNew(String target, String name, String description) {
        toHide.put(target, new Withheld(null, Set.of(name), description, true));
    }

    /**
     * Hides the names that the change withholds, once everything else in it was written; whose name is hidden may get another id.
     * The session is empty afterwards.
     *
     * @param byEditor whether an editor makes it: whoever is none takes no name out of the texts of others
     */
    public void hideNames(Withholdings withholdings, boolean byEditor) {
        if (toHide.isEmpty()) {
            return;
        }
        flush();
        toHide.forEach((target, withheld) -> {
            String id = withheld.created() && !byEditor
                    ? withholdings.hideId(target, withheld.others())
                    : withheld.hide(target, withholdings, moment);
            newIds.put(target, id);
            Set<Object> targets = written.getOrDefault(Recorded.TARGET, new LinkedHashSet<>());
            if (targets.remove(target)) {
                targets.add(id);
            }
        });
        toHide.clear();
    }

    /** The id that a target has after {@link #hideNames}. */
    public String targetId(String before) {
        return newIds.getOrDefault(before, before);
    }

    private WithheldNames withheld() {
        if (withheld == null) {
            withheld = new WithheldNames(withheldNames);
        }
        return withheld;
    }

    /** Whether a text about a target gives its withheld name away. */
    boolean givesAway(String target, String text) {
        return withheld().of(target, text);
    }

    /** Notes what is wrong with a field that holds what is not to be told again. */
    public void conceal(Object entry, String field, String reason) {
        faults.conceal(entry, field, reason);
    }

    /** Notes that an entry makes a thing, so that a fault of it is not told once more by each entry that refers to it. */
    public void declare(Class<?> type, String id) {
        declared.computeIfAbsent(type, any -> new HashSet<>()).add(id);
    }

    /** Whether an entry makes a thing, if only a faulty one. */
    public boolean declares(Class<?> type, String id) {
        return declared.getOrDefault(type, Set.of()).contains(id);
    }

    /** The thing of an id; null, with the fault noted unless it is declared, if there is none. Null for null. */
    <T> T find(Object entry, String field, Class<T> type, String what, String id) {
        if (id == null) {
            return null;
        }
        T found = lookup(type, id);
        if (found == null && !declares(type, id)) {
            faults.add(entry, field, "There is no " + what + " “" + id + "”.");
        }
        return found;
    }

    /** The country of a code; null, with the fault noted, if there is none. Null for null. */
    Country country(Object entry, String field, String code) {
        return find(entry, field, Country.class, "country", code);
    }

    /** A text that is shown to the public, noted as a fault if a withheld name stands in it. */
    public String text(Object entry, String field, String text) {
        return text(entry, field, text, Set::of);
    }

    /**
     * The same of a text about some targets, noted as a fault if any word of their withheld names stands in it, too.
     *
     * @param about finds the targets; not asked where there is no text to check
     */
    public String text(Object entry, String field, String text, Supplier<Set<String>> about) {
        if (!silent && text != null && withheld().holds(about.get(), text)) {
            faults.conceal(entry, field, "A withheld name stands in a text that would be public.");
        }
        return text;
    }

    /** The targets whose withheld names stand in texts of one record, which is about them; nulls are passed over. */
    Set<String> named(String... texts) {
        return silent ? Set.of() : withheld().named(Arrays.asList(texts));
    }

    /**
     * Notes a fault of an entry if a withheld name stands in what it refers to, which the public sees with it.
     *
     * @param id the id of what it refers to
     * @param texts the texts of it that the public sees; nulls are passed over
     * @return whether it was checked; not if it was before
     */
    boolean shows(Object entry, String field, Recorded kind, String id, String... texts) {
        if (silent || !checked.add(kind.collection() + "/" + id)) {
            return false;
        }
        // What the change itself wrote was checked then.
        if (written.getOrDefault(kind, Set.of()).contains(id)) {
            return true;
        }
        if (withheld().in(id) || Arrays.stream(texts).anyMatch(withheld()::in)) {
            faults.conceal(
                    entry,
                    field,
                    "A withheld name stands in the id or a text of what this refers to, which would be public with it."
                            + " Change that first, or refer to another.");
        }
        return true;
    }

    /** Notes a fault if a withheld name, or any word of one of some targets, stands in a text that the audit log would keep for good. */
    public void keep(Object entry, String field, String text, Set<String> about) {
        if (!silent && withheld().holds(about, text)) {
            faults.add(entry, field, "A withheld name stands in a text that is kept for good.");
        }
    }

    /** A date, noted as a fault if it is out of range. Null for null. */
    LocalDate date(Object entry, String field, LocalDate date) {
        if (date != null && (date.isBefore(Values.EARLIEST) || date.isAfter(Values.LATEST))) {
            faults.add(
                    entry,
                    field,
                    "Dates lie in the years " + Values.EARLIEST.getYear() + " to " + Values.LATEST.getYear() + ".");
        }
        return date;
    }

    /** The end of an embargo, noted as a fault if it is out of range. Null for null. */
    public Instant embargo(Object entry, Instant until) {
        if (until != null && (until.isBefore(FIRST_MOMENT) || until.isAfter(LAST_MOMENT))) {
            faults.add(
                    entry,
                    "embargoUntil",
                    "Embargoes end in the years " + Values.EARLIEST.getYear() + " to " + Values.LATEST.getYear() + ".");
        }
        // What the database keeps of a moment.
        return until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** Adds what was found to a collection. */
    static <T> void add(Collection<T> to, T thing) {
        if (thing != null) {
            to.add(thing);
        }
    }
}
