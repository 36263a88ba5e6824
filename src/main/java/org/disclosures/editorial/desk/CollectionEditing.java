package org.disclosures.editorial.desk;

/**
 * Edits the records of one collection.
 *
 * @param <E> the body that writes a record
 * @param <V> the view of a record
 */
public interface CollectionEditing<E, V> {

    /**
     * Creates a record.
     *
     * @param key the request's idempotency key; null for none
     */
    EditResult<V> create(String key, E body);

    /** A record in the form in which it is written; 404 if there is none. */
    EditResult<E> entry(String id);

    /**
     * Replaces a record.
     *
     * @param ifMatch entity tag of the version to replace
     */
    EditResult<V> replace(String id, String ifMatch, E body);

    /**
     * Replaces some fields of a record.
     *
     * @param ifMatch entity tag of the version to change
     * @param patch a merge patch (RFC 7396) of its entry
     */
    EditResult<V> patch(String id, String ifMatch, String patch);

    /**
     * Deletes a record that was never public and that nothing refers to.
     *
     * @param ifMatch entity tag of the version to delete
     */
    void delete(String id, String ifMatch);
}
