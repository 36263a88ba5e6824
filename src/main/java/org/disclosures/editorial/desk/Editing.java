package org.disclosures.editorial.desk;

/**
 * Edits the records of one collection.
 *
 * @param <E> the body that writes a record
 * @param <V> the view of a record
 */
public interface Editing<E, V> {

    /**
     * Creates a record.
     *
     * @param key the request's idempotency key; null for none
     */
    Edited<V> create(String key, E body);

    /** A record in the form in which it is written; 404 if there is none. */
    Edited<E> entry(String id);

    /**
     * Replaces a record.
     *
     * @param ifMatch entity tag of the version to replace
     */
    Edited<V> replace(String id, String ifMatch, E body);

    /**
     * Replaces some fields of a record.
     *
     * @param ifMatch entity tag of the version to change
     * @param patch a merge patch (RFC 7396) of its entry
     */
    Edited<V> patch(String id, String ifMatch, String patch);

    /**
     * Deletes a record that was never public and that nothing refers to.
     *
     * @param ifMatch entity tag of the version to delete
     */
    void delete(String id, String ifMatch);
}
