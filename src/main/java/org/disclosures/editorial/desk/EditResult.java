package org.disclosures.editorial.desk;

/**
 * The result of an edit.
 *
 * @param href path of the edited record
 * @param version its version
 * @param view its view
 * @param replayed true if an earlier request with the same idempotency key created it
 */
public record EditResult<V>(String href, int version, V view, boolean replayed) {

    /** The result of an edit made now. */
    static <V> EditResult<V> of(String href, int version, V view) {
        return new EditResult<>(href, version, view, false);
    }

    /** This result, marked as created by an earlier request. */
    EditResult<V> again() {
        return new EditResult<>(href, version, view, true);
    }
}
