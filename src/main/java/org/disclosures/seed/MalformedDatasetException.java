package org.disclosures.seed;

/** A dataset file cannot be loaded; the message has a line {@code file:line: reason} for each fault. */
public class MalformedDatasetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    MalformedDatasetException(String message) {
        super(message);
    }
}
