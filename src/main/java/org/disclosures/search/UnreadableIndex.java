package org.disclosures.search;

import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;

/** Tells exceptions that arise from reading an index apart from others. */
final class UnreadableIndex {

    private static final String LUCENE = IndexReader.class.getPackageName().replace(".index", ".");

    private static final List<String> JDK = List.of("java.", "sun.", "jdk.");

    // A file that was cut while it was mapped into memory.
    private static final String FAULT = "unsafe memory access";

    private UnreadableIndex() {}

    /** True if an exception, or one of its causes, arose in Lucene's reading code. */
    static boolean isCauseOf(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof InternalError && ("" + cause.getMessage()).contains(FAULT)
                    || cause.getStackTrace().length > 0 && isOfLucene(cause)) {
                return true;
            }
        }
        return false;
    }

    // The JDK's methods are called by it.
    private static boolean isOfLucene(Throwable cause) {
        return !(cause instanceof IndexSearcher.TooManyClauses)
                && Arrays.stream(cause.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .filter(name -> JDK.stream().noneMatch(name::startsWith))
                        .findFirst()
                        .filter(name -> name.startsWith(LUCENE))
                        .isPresent();
    }
}
