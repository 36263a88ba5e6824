package org.disclosures.editorial.desk;

/**
 * Edits the things of one collection.
 *
 * @param <E> what is sent to write one
 * @param <V> how one is shown
 */
public interface Editing<E, V> {

    /**
     * Creates a thing.
     *
     * @param key the request's idempotency key, or null
     */
    Edited<V> create(String key, E body);

    /**
     * What is there, in the form in which it is written; 404 if it is not.
     */
    Edited<E> entry(String id);

    /**
     * Replaces a thing.
     *
     * @param ifMatch the entity tag of what is to be replaced
     */
    Edited<V> replace(String id, String ifMatch, E body);

    /**
     * Replaces some fields of a thing.
     *
     * @param ifMatch the entity tag of what is to be changed
     * @param patch a merge patch (RFC 7396) of its entry
     */
    Edited<V> patch(String id, String ifMatch, String patch);

    /**
     * Deletes what the public never saw and nothing refers to.
     *
     * @param ifMatch the entity tag of what is to be deleted
     */
    void delete(String id, String ifMatch);
}
