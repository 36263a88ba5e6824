package org.disclosures.exchange.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import java.util.List;

/** Writes cited works in RIS. */
final class Ris {

    private static final String END = "\r\n";

    private Ris() {}

    static String write(List<CSLItemData> works) {
        StringBuilder all = new StringBuilder();
        for (CSLItemData work : works) {
            int[] issued = work.getIssued().getDateParts()[0];
            line(all, "TY", type(work));
            line(all, "ID", work.getId());
            line(all, "TI", work.getTitle());
            line(all, "T2", work.getContainerTitle());
            line(all, "PB", work.getPublisher());
            line(all, "PY", Integer.toString(issued[0]));
            line(all, "DA", "%04d/%02d/%02d".formatted(issued[0], issued[1], issued[2]));
            line(all, "ET", work.getVersion());
            line(all, "UR", work.getURL());
            line(all, "N1", work.getNote());
            line(all, "LA", work.getLanguage());
            all.append("ER  - ").append(END);
        }
        return all.toString();
    }

    private static String type(CSLItemData work) {
        return switch (work.getType()) {
            case WEBPAGE -> "ELEC";
            case ARTICLE_NEWSPAPER -> "NEWS";
            case REPORT -> "RPRT";
            default -> "GEN";
        };
    }

    // A line break would begin another field.
    private static void line(StringBuilder all, String tag, String value) {
        if (value != null) {
            all.append(tag).append("  - ").append(value.replaceAll("\\s+", " ")).append(END);
        }
    }
}
