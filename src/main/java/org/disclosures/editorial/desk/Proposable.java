package org.disclosures.editorial.desk;

import com.fasterxml.jackson.core.JsonProcessingException;

/** What a collection does with a change that was proposed and is approved. */
interface Proposable {

    /** The collection's name in addresses. */
    String collection();

    /**
     * Carries a proposed change out, as if it was sent now.
     *
     * @param id what it changes
     * @param version the version it was made to
     * @param body what was sent
     */
    Edited<?> approve(String id, int version, String body) throws JsonProcessingException;
}
