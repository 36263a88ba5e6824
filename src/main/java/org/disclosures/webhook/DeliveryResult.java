package org.disclosures.webhook;

/**
 * The result of sending a message.
 *
 * @param status the HTTP status; null without a response
 * @param outcome the beginning of a refusal's body, or the reason for the lack of a response; null if there is nothing to report
 */
record DeliveryResult(Integer status, String outcome) {

    private static final int GONE = 410;
    private static final int LONGEST = 200;

    /** No response, for a reason. */
    static DeliveryResult none(String reason) {
        return of(null, reason);
    }

    /** A response; its text is truncated, and cleared of control characters. */
    static DeliveryResult of(Integer status, String said) {
        String text = said == null ? "" : said.substring(0, Math.min(LONGEST, said.length()));
        String clean = text.replaceAll("\\p{C}", " ").strip();
        return new DeliveryResult(status, clean.isEmpty() ? null : clean);
    }

    /** True if the receiver accepted the message. */
    boolean isTaken() {
        return status != null && status >= 200 && status < 300;
    }

    /** True if the receiver reported that it no longer exists. */
    boolean isGone() {
        return status != null && status == GONE;
    }
}
