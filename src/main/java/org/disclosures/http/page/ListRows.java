package org.disclosures.http.page;

import java.util.List;
import java.util.function.Function;

/** Everything that a list has, in its order, some at a time. Begun and read in one transaction, by one thread. */
public interface ListRows<T> extends AutoCloseable {

    /** The next ones, as many as are read at once; none at the end. */
    List<T> next();

    /** True if rows are read from the database, on a connection that is held until this is closed. */
    boolean isStored();

    @Override
    default void close() {}

    /**
     * The rows of records whose ids are listed already.
     *
     * @param most maximum number of rows read at a time
     */
    static <T> ListRows<T> of(List<T> listed, int most) {
        return new ListRows<>() {
            private int read;

            @Override
            public List<T> next() {
                List<T> some = listed.subList(read, Math.min(listed.size(), read + most));
                read += some.size();
                return some;
            }

            // The list holds ids; their records are read from the database.
            @Override
            public boolean isStored() {
                return true;
            }
        };
    }

    /** These rows, mapped. The function receives the rows of one reading at once, so that it can fetch in bulk. */
    default <V> ListRows<V> map(Function<List<T>, List<V>> views) {
        ListRows<T> rows = this;
        return new ListRows<>() {
            @Override
            public List<V> next() {
                List<T> some = rows.next();
                return some.isEmpty() ? List.of() : views.apply(some);
            }

            @Override
            public boolean isStored() {
                return rows.isStored();
            }

            @Override
            public void close() {
                rows.close();
            }
        };
    }
}
