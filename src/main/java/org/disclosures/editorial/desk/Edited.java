package org.disclosures.editorial.desk;

/**
 * What an edit answers with.
 *
 * @param href where what was edited is served
 * @param version its version
 * @param view how it is shown
 * @param replayed whether it was made before, under the same idempotency key
 */
public record Edited<V>(String href, int version, V view, boolean replayed) {

    /** What was edited just now. */
    static <V> Edited<V> of(String href, int version, V view) {
        return new Edited<>(href, version, view, false);
    }

    /** The same, made before. */
    Edited<V> again() {
        return new Edited<>(href, version, view, true);
    }
}
