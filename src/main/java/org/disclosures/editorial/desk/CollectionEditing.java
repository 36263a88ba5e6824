package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * Edits the records of one collection.
 *
 * @param <E> the body that writes a record
 * @param <V> the view of a record
 */
public interface CollectionEditing<E, V> {

    /** The collection's name in addresses. */
    String collection();

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

    /**
     * Carries out a change that a second editor has approved, as if it had been sent now.
     *
     * @param id id of the record to change
     * @param version the version that the change was made to
     * @param body the body of the original request
     */
    EditResult<V> approve(String id, int version, String body) throws JsonProcessingException;
}
