package org.disclosures.http.page;

import java.util.List;

/** The rows of records whose ids are listed already, some at a time. */
final class ListedRows<I> implements ListRows<I> {

    private final List<I> listed;
    private final int most;
    private int read;

    /** @param most maximum number of rows read at a time */
    ListedRows(List<I> listed, int most) {
        this.listed = listed;
        this.most = most;
    }

    @Override
    public List<I> next() {
        List<I> some = listed.subList(read, Math.min(listed.size(), read + most));
        read += some.size();
        return some;
    }

    // The list holds ids; their records are read from the database.
    @Override
    public boolean isStored() {
        return true;
    }
}
