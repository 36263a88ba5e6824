package org.disclosures.reconciliation;

/** Text in HTML. */
final class Html {

    private Html() {}

    /** A text as it has to stand in HTML, in elements and in quoted attributes. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
