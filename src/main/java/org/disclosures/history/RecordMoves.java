package org.disclosures.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.disclosures.access.Audience;
import org.disclosures.access.Visibility;
import org.disclosures.http.AsOf;
import org.disclosures.http.cache.CurrentPublicState;
import org.disclosures.http.page.ListMoves;
import org.disclosures.http.page.Sorting;
import org.disclosures.record.RecordKind;
import org.disclosures.record.RecordKinds;
import org.hibernate.Session;
import org.hibernate.jdbc.ReturningWork;

/**
 * Records the moves of records in the orders of their lists, with their direction. Moves are numbered under the lock of changes, and so in
 * the order in which changes end, whatever the clocks say. Except for the desk, marks refer to the revision of the public dataset, so that
 * they reveal no hidden changes: a move has the revision that it raised or the next one after it, and none until then.
 */
@ApplicationScoped
class RecordMoves implements ListMoves {

    /** The revision of a move that has none yet. */
    private static final long PENDING = Long.MAX_VALUE;

    private static final String ANY = "*";
    private static final String ID = "id";

    // Other lists whose records move, by their entities.
    private static final String WEBHOOK = "Webhook";
    private static final String WEBHOOKS = "webhooks";

    private static final Map<String, Map<String, String>> COLUMNS_BY_ENTITY = new HashMap<>();
    private static final Map<String, String> COLLECTIONS = new HashMap<>();

    static {
        RecordKinds.ALL.forEach(kind -> {
            COLUMNS_BY_ENTITY.put(kind.entity(), kind.orders());
            COLLECTIONS.put(kind.entity(), kind.collection());
        });
        COLUMNS_BY_ENTITY.put(WEBHOOK, Map.of("label", "label", "createdAt", "created_at"));
        COLLECTIONS.put(WEBHOOK, WEBHOOKS);
    }

    private final Session session;
    private final Visibility visibility;
    private final AsOf asOf;
    private final CurrentPublicState state;

    RecordMoves(Session session, Visibility visibility, AsOf asOf, CurrentPublicState state) {
        this.session = session;
        this.visibility = visibility;
        this.asOf = asOf;
        this.state = state;
    }

    /**
     * A move of a record in an order.
     *
     * @param orderedBy the attribute that changed
     * @param rose true if its value is greater than before; null if not known
     */
    private record RecordMove(String subject, String orderedBy, Boolean rose) {}

    /**
     * A position in the log of moves.
     *
     * @param ofDesk true for the number of a move, false for a revision
     */
    private record RecordMoveMark(boolean ofDesk, long value) {

        static RecordMoveMark of(String text) {
            return new RecordMoveMark(text.charAt(0) == 'n', Long.parseLong(text.substring(1)));
        }

        String text() {
            return (ofDesk ? "n" : "r") + value;
        }

        String condition() {
            return (ofDesk ? "number" : "revision") + " > ?";
        }
    }

    @Override
    public String now(Class<?> entity) {
        if (visibility.audience() == Audience.DESK) {
            return new RecordMoveMark(true, number("select coalesce(max(number), 0) from list_move")).text();
        }
        long revision = asOf.moment()
                .map(moment -> Math.max(revisionAt(moment), rewritten(entity)))
                .orElseGet(this::revision);
        return new RecordMoveMark(false, revision).text();
    }

    @Override
    public String state() {
        return visibility.audience() == Audience.PUBLIC
                ? "" + revision()
                : read(connection -> {
                    try (PreparedStatement query =
                                    connection.prepareStatement("select changed_at from dataset_revision");
                            ResultSet row = query.executeQuery()) {
                        row.next();
                        return row.getObject(1, OffsetDateTime.class)
                                .toInstant()
                                .toString();
                    }
                });
    }

    @Override
    public List<String> since(String mark, Class<?> entity, List<Sorting.SortKey> keys, String after, int most) {
        Map<String, String> columns = COLUMNS_BY_ENTITY.get(entity.getSimpleName());
        return columns == null
                ? List.of()
                : read(connection -> since(
                        connection,
                        RecordMoveMark.of(mark),
                        COLLECTIONS.get(entity.getSimpleName()),
                        columns,
                        keys,
                        after,
                        most));
    }

    private List<String> since(
            Connection connection,
            RecordMoveMark mark,
            String collection,
            Map<String, String> columns,
            List<Sorting.SortKey> keys,
            String after,
            int most)
            throws SQLException {
        List<Object> parameters = new ArrayList<>(List.of(collection, mark.value(), after));
        StringBuilder moved = new StringBuilder("ordered_by = '" + ANY + "'");
        for (Sorting.SortKey key : keys) {
            String attribute = key.field().attribute();
            if (attribute.equals(ID)) {
                // Nothing follows the id in an order, and it never changes.
                break;
            }
            if (!columns.containsKey(attribute)) {
                throw new IllegalStateException("No moves by " + attribute + " are recorded for " + collection);
            }
            moved.append(" or ordered_by = ? and (rose is null or rose = ?)");
            parameters.add(attribute);
            parameters.add(key.descends());
        }
        // The past moves only when it is rewritten.
        if (asOf.moment().isPresent()) {
            moved.insert(0, "not versioned and (").append(')');
        }
        try (PreparedStatement query = connection.prepareStatement(
                "select distinct subject from list_move where collection = ? and " + mark.condition()
                        + " and subject > ? and (" + moved + ") order by subject fetch first " + most + " rows only")) {
            for (int i = 0; i < parameters.size(); i++) {
                query.setObject(i + 1, parameters.get(i));
            }
            List<String> subjects = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    subjects.add(rows.getString(1));
                }
            }
            return subjects;
        }
    }

    /** Notes how records differ from their last versions. Called before these end, under the lock of changes. */
    void note(Connection connection, RecordKind kind, VersionTables.RowIds ids) throws SQLException {
        Map<String, String> columns = kind.orders();
        String table = kind.tables().get(0).name();
        List<RecordMove> moves = new ArrayList<>();
        StringBuilder select = new StringBuilder("select t.id");
        columns.values()
                .forEach(column ->
                        select.append(", t.").append(column).append(", v.").append(column));
        try (PreparedStatement query = connection.prepareStatement(select + " from " + table + " t join " + table
                + "_version v on v.id = t.id and v.valid_to = ?" + " where t.id = any(?)")) {
            query.setObject(1, VersionTables.NEVER);
            query.setArray(2, connection.createArrayOf(ids.type(), ids.values().toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    int column = 2;
                    for (String attribute : columns.keySet()) {
                        int compared = compare(rows.getObject(column), rows.getObject(column + 1));
                        if (compared != 0) {
                            moves.add(new RecordMove(rows.getString(1), attribute, compared > 0));
                        }
                        column += 2;
                    }
                }
            }
        }
        write(connection, kind.collection(), moves, true);
    }

    /** Notes that a webhook was called otherwise. Waits for changes under way, since they are numbered with this. */
    void noteWebhook(Object id) {
        session.doWork(connection -> {
            try (PreparedStatement lock =
                            connection.prepareStatement("select revision from dataset_revision for update");
                    ResultSet row = lock.executeQuery()) {
                row.next();
            }
            write(connection, WEBHOOKS, List.of(new RecordMove(id.toString(), "label", null)), true);
        });
    }

    /** Notes that records may have moved, in the present and in the past. */
    void noteRewritten(Connection connection, RecordKind kind, VersionTables.RowIds ids) throws SQLException {
        write(
                connection,
                kind.collection(),
                ids.values().stream()
                        .map(id -> new RecordMove(id.toString(), ANY, null))
                        .toList(),
                false);
    }

    /** Gives the moves that have none a revision: the one that is raised now. */
    void raised(Connection connection, long revision) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update list_move set revision = ? where revision = ?")) {
            update.setLong(1, revision);
            update.setLong(2, PENDING);
            update.executeUpdate();
        }
    }

    private void write(Connection connection, String collection, List<RecordMove> moves, boolean versioned)
            throws SQLException {
        if (moves.isEmpty()) {
            return;
        }
        long number = number("select coalesce(max(number), 0) from list_move");
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into list_move (number, revision, collection, subject, ordered_by, rose, versioned)"
                        + " values (?, ?, ?, ?, ?, ?, ?)")) {
            for (RecordMove move : moves) {
                insert.setLong(1, ++number);
                insert.setLong(2, PENDING);
                insert.setString(3, collection);
                insert.setString(4, move.subject());
                insert.setString(5, move.orderedBy());
                insert.setObject(6, move.rose(), java.sql.Types.BOOLEAN);
                insert.setBoolean(7, versioned);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    // Usually read together with the state for this request. The table of versions also contains the current one, even
    // when the past is read.
    private long revision() {
        OptionalLong recent = state.recentRevision();
        return recent.isPresent()
                ? recent.getAsLong()
                : number("select coalesce(max(revision), 0) from dataset_revision_version");
    }

    private long revisionAt(Instant moment) {
        return number(
                "select coalesce(max(revision), 0) from dataset_revision_version where valid_from <= ?",
                OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
    }

    // The last time that the past of a list was rewritten.
    private long rewritten(Class<?> entity) {
        return number(
                "select coalesce(max(revision), 0) from list_move where collection = ? and not versioned and revision < ?",
                COLLECTIONS.get(entity.getSimpleName()),
                PENDING);
    }

    private long number(String query, Object... parameters) {
        return read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 1, parameters[i]);
                }
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            }
        });
    }

    // Also for callers without a transaction.
    private <T> T read(ReturningWork<T> work) {
        return QuarkusTransaction.joiningExisting().call(() -> session.doReturningWork(work));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static int compare(Object now, Object before) {
        return ((Comparable) now).compareTo(before);
    }
}
