package org.disclosures.editorial.desk;

/**
 * The result of an edit.
 *
 * @param href path of the edited record
 * @param version its version
 * @param view its view
 * @param replayed true if an earlier request with the same idempotency key created it
 */
public record Edited<V>(String href, int version, V view, boolean replayed) {

    /** The result of an edit made now. */
    static <V> Edited<V> of(String href, int version, V view) {
        return new Edited<>(href, version, view, false);
    }

    /** This result, marked as created by an earlier request. */
    Edited<V> again() {
        return new Edited<>(href, version, view, true);
    }
}
