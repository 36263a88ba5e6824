package org.disclosures.exchange.citation;

import org.disclosures.http.Term;

/** A form that citations come in. */
public enum CitationStyle implements Term {
    /** The style of the American Psychological Association. */
    APA("text/plain", "APA"),
    /** The Chicago Manual of Style, with author and date. */
    CHICAGO("text/plain", "Chicago"),
    /** BibTeX. */
    BIBTEX("application/x-bibtex", "BibTeX"),
    /** CSL-JSON, as Zotero and citation processors read it. */
    CSL_JSON("application/vnd.citationstyles.csl+json", "CSL-JSON"),
    /** RIS, as reference managers read it. */
    RIS("application/x-research-info-systems", "RIS");

    private final String mediaType;
    private final String title;

    CitationStyle(String mediaType, String title) {
        this.mediaType = mediaType;
        this.title = title;
    }

    /** The media type of the citation. */
    public String mediaType() {
        return mediaType;
    }

    /** Its name, in every language. */
    public String title() {
        return title;
    }
}
