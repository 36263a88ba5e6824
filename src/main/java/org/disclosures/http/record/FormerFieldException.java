package org.disclosures.http.record;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** JSON that has both a list and the field that the list replaced; the message is one for users. */
public final class FormerFieldException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    public FormerFieldException(JsonParser parser, Class<?> type, String former, String list) {
        super(parser, FormerFields.both(former, list), type);
        prependPath(type, former);
    }
}
