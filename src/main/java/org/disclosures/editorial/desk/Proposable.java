package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;

/** A collection whose public records change only with approval, where two editors are required. */
interface Proposable {

    /** The collection's name in addresses. */
    String collection();

    /**
     * Carries out an approved change as if it had been sent now.
     *
     * @param id id of the record to change
     * @param version the version that the change was made to
     * @param body the body of the original request
     */
    EditResult<?> approve(String id, int version, String body) throws JsonProcessingException;
}
