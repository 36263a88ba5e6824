package org.disclosures.http.limit;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.disclosures.http.problem.ProblemType;

/** A body that is a problem (413) once more than its limit was read. */
final class BoundedBody extends FilterInputStream {

    private final long limit;
    private final Runnable onExcess;
    private long read;

    /**
     * @param limit in bytes
     * @param onExcess runs before the problem is thrown
     */
    BoundedBody(InputStream body, long limit, Runnable onExcess) {
        super(body);
        this.limit = limit;
        this.onExcess = onExcess;
    }

    static String detail(long limit) {
        return "The body of the request is larger than the " + limit + " bytes allowed here; send a smaller one.";
    }

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
        int some = super.read(into, from, most);
        count(Math.max(some, 0));
        return some;
    }

    @Override
    public long skip(long most) throws IOException {
        long some = super.skip(most);
        count(some);
        return some;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        read += more;
        if (read > limit) {
            onExcess.run();
            throw ProblemType.CONTENT_TOO_LARGE.with(detail(limit)).build();
        }
    }
}
