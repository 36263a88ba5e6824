package org.disclosures.exchange.citation;

import de.undercouch.citeproc.csl.CSLItemData;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXFormatter;
import org.jbibtex.Key;
import org.jbibtex.StringValue;

/** Writes cited works in BibTeX. */
final class BibTex {

    private static final String[] MONTHS = {
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"
    };

    private BibTex() {}

    static String write(List<CSLItemData> works) {
        BibTeXDatabase all = new BibTeXDatabase();
        works.forEach(work -> all.addObject(entry(work)));
        StringWriter text = new StringWriter();
        try {
            new BibTeXFormatter().format(all, text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().strip() + "\n";
    }

    private static BibTeXEntry entry(CSLItemData work) {
        BibTeXEntry entry = new BibTeXEntry(BibTeXEntry.TYPE_MISC, new Key(work.getId()));
        // Twice braced, so that capitals stay as they are.
        put(entry, "title", "{" + escaped(work.getTitle()) + "}");
        put(
                entry,
                "howpublished",
                escaped(work.getContainerTitle() == null ? work.getPublisher() : work.getContainerTitle()));
        int[] issued = work.getIssued().getDateParts()[0];
        put(entry, "year", Integer.toString(issued[0]));
        put(entry, "month", MONTHS[issued[1] - 1]);
        put(entry, "day", Integer.toString(issued[2]));
        put(entry, "version", escaped(work.getVersion()));
        put(entry, "url", address(work.getURL()));
        put(entry, "note", escaped(work.getNote()));
        put(entry, "language", escaped(work.getLanguage()));
        return entry;
    }

    private static void put(BibTeXEntry entry, String key, String value) {
        if (value != null) {
            entry.addField(new Key(key), new StringValue(value, StringValue.Style.BRACED));
        }
    }

    // Characters that would end the field or start a command are percent-encoded.
    private static String address(String url) {
        return url == null ? null : url.replace("\\", "%5C").replace("{", "%7B").replace("}", "%7D");
    }

    private static String escaped(String text) {
        if (text == null) {
            return null;
        }
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> {
            switch (c) {
                case '&', '%', '$', '#', '_', '{', '}' -> escaped.append('\\').append((char) c);
                case '\\' -> escaped.append("\\textbackslash{}");
                case '~' -> escaped.append("\\textasciitilde{}");
                case '^' -> escaped.append("\\textasciicircum{}");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }
}
