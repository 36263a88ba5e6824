package org.disclosures.editorial.change;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.disclosures.country.Country;
import org.disclosures.editorial.entry.EntryErrors;
import org.disclosures.history.RecordsAboutPerson;
import org.disclosures.history.Withholdings;
import org.disclosures.http.param.ParameterValues;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.disclosures.target.WithheldNames;
import org.hibernate.FlushMode;
import org.hibernate.Session;

/**
 * One change of the dataset, in one transaction: it collects the errors of its entries and the records that it writes. Nothing reaches the
 * database before {@link #flush}, so that a change with errors leaves no trace.
 */
public final class DatasetChange {

    static final Instant FIRST_MOMENT =
            ParameterValues.EARLIEST.atStartOfDay(ZoneOffset.UTC).toInstant();
    private static final int MOST_AFFILIATED = 20;
    private static final Instant LAST_MOMENT =
            ParameterValues.LATEST.atStartOfDay(ZoneOffset.UTC).toInstant();

    private final Session session;
    private final Instant moment;
    private final String by;
    private final EntryErrors errors;
    private final Map<Class<?>, Set<String>> declared = new HashMap<>();
    private final Map<RecordKind, Set<Object>> written = new TreeMap<>();
    private final Map<RecordKind, Set<Object>> authored = new TreeMap<>();
    private final Map<String, Set<String>> withheldNames = new HashMap<>();
    private final Map<Class<?>, Set<Object>> absent = new HashMap<>();
    private final Map<String, WithholdingChange> toHide = new LinkedHashMap<>();
    private final Map<String, String> newIds = new HashMap<>();
    private final ClaimIds claimIds;
    private final Set<String> checked = new HashSet<>();
    private final Map<String, Map<String, Boolean>> aboutPeople = new HashMap<>();
    private boolean silent;
    private boolean incomplete;
    private final Set<Class<?>> openKinds = new HashSet<>();
    // Rebuilt on the next access, since many names may be withheld or revealed at once.
    private WithheldNames withheld;

    /**
     * @param session the session of the transaction
     * @param by the author, as the audit log names them; null for changes that come with a dataset
     * @param errors collects errors in the entries
     */
    public DatasetChange(Session session, Instant moment, String by, EntryErrors errors) {
        this.session = session;
        this.moment = moment;
        this.by = by;
        this.errors = errors;
        this.claimIds = new ClaimIds(session);
        session.setHibernateFlushMode(FlushMode.MANUAL);
        Stream.of(
                        "select t.id, t.name from AllegedTarget t where t.nameVisibility = WITHHELD",
                        "select t.id, other.name from AllegedTarget t join t.names other where t.nameVisibility = WITHHELD")
                .flatMap(query -> session.createSelectionQuery(query, Object[].class).getResultList().stream())
                .forEach(row -> withheldNames
                        .computeIfAbsent((String) row[0], none -> new HashSet<>())
                        .add((String) row[1]));
    }

    /**
     * Names that the change withholds.
     *
     * @param shown the names shown until now
     * @param others names that were not shown
     * @param description the text that replaces them
     * @param created true if the target was created with its name withheld
     */
    private record WithholdingChange(Set<String> shown, Set<String> others, String description, boolean created) {

        String hide(String target, Withholdings withholdings, Instant moment) {
            return withholdings.hide(target, shown, others, description, moment);
        }
    }

    /**
     * Turns off checks for withheld names, so that refusals reveal nothing to authors who may not read them. Their texts are checked when
     * somebody who may read the names moves them towards publication.
     */
    public DatasetChange silent() {
        silent = true;
        return this;
    }

    /** True if error messages must reveal nothing of withheld names to the author. */
    boolean isSilent() {
        return silent;
    }

    /** Lets entries refer to records that are nowhere, since they may stand in the part of the file that cannot be read. */
    public void incomplete() {
        incomplete = true;
    }

    /** The moment of the change. */
    public Instant moment() {
        return moment;
    }

    /** The author; null for changes that come with a dataset. */
    public String by() {
        return by;
    }

    /** The ids of the records written, by kind. */
    public Map<RecordKind, Set<Object>> written() {
        return written;
    }

    /** Writes all new and revised records to the database. */
    public void flush() {
        session.flush();
        session.setHibernateFlushMode(FlushMode.AUTO);
    }

    /** Writes the records so far and clears the session, so that a change can be very large. */
    public void checkpoint() {
        session.flush();
        forget();
    }

    /** Clears the session without writing. */
    public void forget() {
        session.clear();
        absent.clear();
    }

    /** Loads records by id in one query, and remembers which of them are missing. */
    public <T> void preload(Class<T> type, Collection<?> ids) {
        preload(type, ids, "from " + type.getSimpleName() + " e where e.id in :ids");
    }

    /** Loads records by a query of the caller's own, with a parameter {@code ids}, and remembers which of them are missing. */
    public <T> void preload(Class<T> type, Collection<?> ids, String query) {
        if (ids.isEmpty()) {
            return;
        }
        Set<Object> missing = absent.computeIfAbsent(type, any -> new HashSet<>());
        missing.addAll(ids);
        session.createSelectionQuery(query, type)
                .setParameterList("ids", ids)
                // A stream would give a record before all rows of a fetched collection are read.
                .getResultList()
                .forEach(found -> missing.remove(session.getIdentifier(found)));
    }

    /** The record with an id; null if there is none. */
    public <T> T lookup(Class<T> type, Object id) {
        return absent.getOrDefault(type, Set.of()).contains(id) ? null : session.find(type, id);
    }

    /** Notes a record as written. */
    public void wrote(RecordKind kind, Object id) {
        written.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    /** Notes a record as written with new content, which makes the author of the change one of its authors. */
    public void authored(RecordKind kind, Object id) {
        wrote(kind, id);
        authored.computeIfAbsent(kind, any -> new LinkedHashSet<>()).add(id);
    }

    /** Notes that the change of something is approved as it is made, or needs no approval. */
    public void approved(RecordKind kind, Object id) {
        authored.getOrDefault(kind, Set.of()).remove(id);
    }

    /** The ids of the records whose new content nobody else has approved yet, by kind. */
    public Map<RecordKind, Set<Object>> authored() {
        return authored;
    }

    /** Notes an error in a field of an entry; null stands for the entry as a whole. */
    public void fault(Object entry, String field, String reason) {
        errors.add(entry, field, reason);
    }

    /** The line of an entry in its file; 0 if there is no file. */
    public int line(Object entry) {
        return errors.line(entry);
    }

    /**
     * Notes that an entry has the id of another.
     *
     * @param other the line of the other; 0 if there is no file
     */
    public void twice(Object entry, String id, int other) {
        String lines = other == 0 ? "" : ", here and in line " + other;
        fault(entry, "id", "The id “" + id + "” occurs twice" + lines + "; remove one of them.");
    }

    /** The ids of claims. */
    public ClaimIds claimIds() {
        return claimIds;
    }

    Session session() {
        return session;
    }

    /** Adds a new record. */
    void persist(Object id, Object thing) {
        absent.computeIfAbsent(thing.getClass(), any -> new HashSet<>()).remove(id);
        session.persist(thing);
    }

    /** Notes the names of a target that are withheld from now on, including from later texts of this change. */
    void withhold(String target, Set<String> names) {
        if (!names.equals(withheldNames.put(target, names))) {
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
     * Notes names of a target to be hidden at the end of the change.
     *
     * @param shown the names shown until now
     * @param others names that were not shown
     */
    void hide(String target, Set<String> shown, Set<String> others, String description) {
        toHide.put(target, new WithholdingChange(shown, others, description, false));
    }

    /** Notes that a target was made whose names are withheld. */
    void hideNew(String target, Set<String> names, String description) {
        toHide.put(target, new WithholdingChange(Set.of(), names, description, true));
    }

    /**
     * Hides the names that the change withholds, and those in bodies that it leaves to such a person alone, after everything else in it was
     * written. The target may get another id. The session may be empty afterwards.
     *
     * @param byEditor false for contributors, whose changes take no name out of the texts of others
     */
    public void hideNames(Withholdings withholdings, boolean byEditor) {
        if (withheldNames.isEmpty() || toHide.isEmpty() && (!byEditor || !movesPeople())) {
            return;
        }
        flush();
        toHide.forEach((target, withheld) -> {
            String id = withheld.created() && !byEditor
                    ? withholdings.hideId(target, withheld.others())
                    : withheld.hide(target, withholdings, moment);
            newIds.put(target, id);
            Set<Object> targets = written.getOrDefault(RecordKinds.TARGET, new LinkedHashSet<>());
            if (targets.remove(target)) {
                targets.add(id);
            }
        });
        toHide.clear();
        if (byEditor) {
            Map<String, Set<String>> names = new HashMap<>();
            withheldNames.forEach((target, all) -> names.put(targetId(target), all));
            withholdings.hideInBodiesLeft(written, names, moment);
        }
    }

    // Anything by which somebody may leave a body, or the public.
    private boolean movesPeople() {
        return Stream.of(RecordKinds.TARGET, RecordKinds.CLAIM, RecordKinds.REPORT)
                .anyMatch(written::containsKey);
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

    /** True if the name of a target is withheld. */
    public boolean isWithheld(String target) {
        return withheldNames.containsKey(target);
    }

    /** True if a text about a target reveals its withheld name. */
    boolean givesAway(String target, String text) {
        return withheld().of(target, text);
    }

    /** Notes an error in a field without repeating its value. */
    public void conceal(Object entry, String field, String reason) {
        errors.conceal(entry, field, reason);
    }

    /** Notes that an entry creates a record, so that entries that refer to it do not repeat its errors. */
    public void declare(Class<?> type, String id) {
        declared.computeIfAbsent(type, any -> new HashSet<>()).add(id);
    }

    /** Notes that an entry without a readable id creates a record, so that it may be the one that others refer to. */
    public void declareUnread(Class<?> type) {
        openKinds.add(type);
    }

    /** True if an entry creates a record with this id, or may do so, even if the entry has errors. */
    public boolean declares(Class<?> type, String id) {
        return incomplete
                || openKinds.contains(type)
                || declared.getOrDefault(type, Set.of()).contains(id);
    }

    /** The record with an id; null for null. If there is none, null, and an error is noted unless an entry declares it. */
    <T> T find(Object entry, String field, Class<T> type, String what, String id) {
        if (id == null) {
            return null;
        }
        T found = lookup(type, id);
        if (found == null && !declares(type, id)) {
            errors.add(entry, field, "There is no " + what + " “" + id + "”; refer to one that exists.");
        }
        return found;
    }

    /** The country with a code; null for null. If there is none, null, and an error is noted. */
    Country country(Object entry, String field, String code) {
        return find(entry, field, Country.class, "country", code);
    }

    /** A text for the public; an error is noted if it contains a withheld name. */
    public String text(Object entry, String field, String text) {
        return text(entry, field, text, Set::of);
    }

    /**
     * Checks a text about some targets, and notes an error if it contains any word of their withheld names, too.
     *
     * @param about supplies the targets; not called if there is no text to check
     */
    public String text(Object entry, String field, String text, Supplier<Set<String>> about) {
        if (!silent && text != null && withheld().holds(about.get(), text)) {
            errors.conceal(entry, field, "The text contains a withheld name and would be public; remove the name.");
        }
        return text;
    }

    /** The targets whose withheld names stand in texts of one record, which is about them; nulls are passed over. */
    Set<String> named(String... texts) {
        return silent ? Set.of() : withheld().named(Arrays.asList(texts));
    }

    /**
     * The targets that a record in the database is known to be about, if some texts hold a word of their withheld names.
     *
     * @param id supplies its id; not called if no text holds such a word
     * @param texts nulls are passed over
     */
    Set<String> known(RecordKind kind, Supplier<String> id, Collection<String> texts) {
        if (!holdWords(texts)) {
            return Set.of();
        }
        String one = id.get();
        return known(
                kind.collection() + "/" + one,
                texts,
                (connection, names) -> RecordsAboutPerson.targets(connection, kind, one, names, moment));
    }

    /** The targets that every claim of a report is about, since the report names or named them, if some texts hold a word of their withheld names. */
    Set<String> namedBy(String report, Collection<String> texts) {
        return holdWords(texts)
                ? known(
                        report,
                        texts,
                        (connection, names) -> RecordsAboutPerson.namedBy(connection, report, names, moment))
                : Set.of();
    }

    private boolean holdWords(Collection<String> texts) {
        return !silent && texts.stream().anyMatch(text -> withheld().holds(withheldNames.keySet(), text));
    }

    private interface PersonSearch {
        Set<String> among(Connection connection, Map<String, Set<String>> names) throws SQLException;
    }

    private Set<String> known(String record, Collection<String> texts, PersonSearch search) {
        Map<String, Boolean> known = aboutPeople.computeIfAbsent(record, none -> new HashMap<>());
        Map<String, Set<String>> open = new HashMap<>();
        withheldNames.forEach((target, names) -> {
            if (!known.containsKey(target) && texts.stream().anyMatch(text -> givesAway(target, text))) {
                open.put(target, names);
            }
        });
        if (!open.isEmpty()) {
            Set<String> found = session.doReturningWork(connection -> search.among(connection, open));
            open.keySet().forEach(target -> known.put(target, found.contains(target)));
        }
        return known.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /**
     * The targets with withheld names with which an organisation connects texts, since no other target is affiliated with it.
     *
     * @param organisation the organisation that has the texts, or to which the source with the texts belongs; null for none
     */
    private Set<String> affiliated(String organisation, Collection<String> texts) {
        if (organisation == null || !holdWords(texts)) {
            return Set.of();
        }
        List<String> affiliated = affiliatedWith(organisation);
        return affiliated.stream().allMatch(this::isWithheld) ? Set.copyOf(affiliated) : Set.of();
    }

    /** The targets with withheld names that a record is about: it is known to be, or its organisation connects it with them. */
    Set<String> about(RecordKind kind, String id, String organisation, Collection<String> texts) {
        Set<String> about = new HashSet<>(affiliated(organisation, texts));
        about.addAll(known(kind, () -> id, texts));
        return about;
    }

    /** The targets affiliated with an organisation, a few at most; those whose names are shown come first. */
    List<String> affiliatedWith(String organisation) {
        return session.createSelectionQuery(
                        "select t.id from AllegedTarget t join t.affiliations o where o.id = :id"
                                + " order by case when t.nameVisibility = WITHHELD then 1 else 0 end, t.id",
                        String.class)
                .setParameter("id", organisation)
                .setMaxResults(MOST_AFFILIATED)
                .getResultList();
    }

    /**
     * Notes an error in an entry if the record that it refers to, which becomes public with it, contains a withheld name.
     *
     * @param id id of the record referred to
     * @param organisation the organisation that it is or belongs to; null for none
     * @param texts its texts that the public would see
     * @return false if the record was checked before
     */
    boolean shows(
            Object entry, String field, RecordKind kind, String id, String organisation, Collection<String> texts) {
        if (silent || !checked.add(kind.collection() + "/" + id)) {
            return false;
        }
        // Records written by the change itself were checked then.
        if (written.getOrDefault(kind, Set.of()).contains(id)) {
            return true;
        }
        List<String> all = new ArrayList<>(texts);
        all.add(id);
        Set<String> about = about(kind, id, organisation, all);
        if (all.stream().anyMatch(text -> withheld().holds(about, text))) {
            errors.conceal(
                    entry,
                    field,
                    "The record referred to has a withheld name in its id or a text, which would become public; "
                            + "change that record first, or refer to another.");
        }
        return true;
    }

    /**
     * Notes an error if a text for the audit log, which is permanent, contains a withheld name, or any word of the names of some targets.
     */
    public void keep(Object entry, String field, String text, Set<String> about) {
        if (!silent && withheld().holds(about, text)) {
            errors.add(entry, field, "The text contains a withheld name and would be kept for good; remove the name.");
        }
    }

    /** A date; an error is noted if it is out of range. Null for null. */
    LocalDate date(Object entry, String field, LocalDate date) {
        if (date != null && (date.isBefore(ParameterValues.EARLIEST) || date.isAfter(ParameterValues.LATEST))) {
            errors.add(
                    entry,
                    field,
                    "The date is out of range; use one of the years " + ParameterValues.EARLIEST.getYear() + " to "
                            + ParameterValues.LATEST.getYear() + ".");
        }
        return date;
    }

    /** The end of an embargo; an error is noted if it is out of range. Null for null. */
    public Instant embargo(Object entry, Instant until) {
        if (until != null && (until.isBefore(FIRST_MOMENT) || until.isAfter(LAST_MOMENT))) {
            errors.add(
                    entry,
                    "embargoUntil",
                    "The end of the embargo is out of range; use one of the years " + ParameterValues.EARLIEST.getYear()
                            + " to " + ParameterValues.LATEST.getYear() + ".");
        }
        // The precision of moments in the database.
        return until == null ? null : until.truncatedTo(ChronoUnit.MICROS);
    }

    /** Adds a lookup's result to a collection, unless it is null. */
    static <T> void add(Collection<T> to, T thing) {
        if (thing != null) {
            to.add(thing);
        }
    }
}
