package org.disclosures.editorial.change;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.disclosures.country.Country;
import org.disclosures.history.Recorded;
import org.disclosures.http.param.Values;
import org.disclosures.target.WithheldNames;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * One change of the dataset, in one transaction: what it writes with, what is wrong with its entries, and what it has written.
 * Nothing reaches the database before {@link #flush}, so that a change with faults leaves no trace.
 */
public final class Change {

    private static final Instant FIRST_MOMENT =
            Values.EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final Instant LAST_MOMENT =
            Values.LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Session session;
    private final Instant moment;
    private final String by;
    private final EntryFaults faults;
    private final Map<Class<?>, Set<String>> declared = new HashMap<>();
    private final Map<Recorded, Set<Object>> written = new EnumMap<>(Recorded.class);
    private final Map<String, String> withheldNames;
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
        session.setHibernateFlushMode(FlushMode.MANUAL);
        this.withheldNames = session.createSelectionQuery(
                        "select t.id, t.name from AllegedTarget t where t.nameVisibility = WITHHELD", Object[].class)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1]));
        this.withheld = new WithheldNames(withheldNames);
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

    /** Notes a thing that was made or revised. */
    public void wrote(Recorded kind, Object id) {
        written.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    /** Notes what is wrong with a field of an entry; with the entry as a whole for a null field. */
    public void fault(Object entry, String field, String reason) {
        faults.add(entry, field, reason);
    }

    Session session() {
        return session;
    }

    /** Notes that a name is withheld from now on, also from what is written next. */
    void withhold(String target, String name) {
        withheldNames.put(target, name);
        withheld = new WithheldNames(withheldNames);
    }

    /** Notes that the name of a target is no longer withheld. */
    void reveal(String target) {
        withheldNames.remove(target);
        withheld = new WithheldNames(withheldNames);
    }

    /** Whether a text about a target gives its withheld name away. */
    boolean givesAway(String target, String text) {
        return withheld.of(target, text);
    }

    /** Notes that an entry makes a thing, so that a fault of it is not told once more by each entry that refers to it. */
    void declare(Class<?> type, String id) {
        declared.computeIfAbsent(type, any -> new HashSet<>()).add(id);
    }

    /** The thing of an id; null, with the fault noted unless it is declared, if there is none. Null for null. */
    <T> T find(Object entry, String field, Class<T> type, String what, String id) {
        if (id == null) {
            return null;
        }
        T found = session.find(type, id);
        if (found == null && !declared.getOrDefault(type, Set.of()).contains(id)) {
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
        if (withheld.in(text)) {
            faults.add(entry, field, "A withheld name stands in a text that would be public.");
        }
        return text;
    }

    /** Notes a fault if a withheld name stands in a text that the audit log would keep for good. */
    public void keep(Object entry, String field, String text) {
        if (withheld.in(text)) {
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
        return until;
    }

    /** Adds what was found to a collection. */
    static <T> void add(Collection<T> to, T thing) {
        if (thing != null) {
            to.add(thing);
        }
    }
}
