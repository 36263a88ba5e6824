package org.disclosures.seed;

/** A dataset file cannot be loaded. The message has a line {@code file:line: reason} for each error. */
public class MalformedDatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedDatasetException(String message) {
        super(message);
    }
}
