package org.disclosures.webhook;

/**
 * What came of sending.
 *
 * @param status the HTTP status; null if there was no answer
 * @param outcome the first of what a refusal said, or why there was no answer; null where there is nothing to say
 */
record Answer(Integer status, String outcome) {

    private static final int GONE = 410;
    private static final int LONGEST = 200;

    /** No answer, for a reason. */
    static Answer none(String reason) {
        return of(null, reason);
    }

    /** An answer; what it says is cut, and rid of characters that no text has. */
    static Answer of(Integer status, String said) {
        String text = said == null ? "" : said.substring(0, Math.min(LONGEST, said.length()));
        String clean = text.replaceAll("\\p{C}", " ").strip();
        return new Answer(status, clean.isEmpty() ? null : clean);
    }

    /** Whether the receiver took it. */
    boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }

    /** Whether the receiver is there no more. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
