package org.disclosures.exchange.chart;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.disclosures.exchange.XmlText;
import org.disclosures.http.language.Typography;

/** Breaks text into lines. */
final class TextWrap {

    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String MORE = "…";

    private TextWrap() {}

    /** How wide a text is. */
    static double width(String text, Font font) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(Typography.embedded(text), MEASURE).getWidth();
    }

    /**
     * The lines of a text.
     *
     * @param width how wide they are at most
     * @param most how many there are at most; the last one ends in an ellipsis if there would be more
     */
    static List<String> lines(String text, Font font, double width, int most, Locale locale) {
        List<String> lines = new ArrayList<>();
        String left = XmlText.of(text).strip();
        while (!left.isEmpty()) {
            int end = fitting(left, font, width, locale);
            if (lines.size() == most - 1 && end < left.length()) {
                lines.add(shortened(left, font, width));
                return lines;
            }
            String line = left.substring(0, end).strip();
            // Each line is a text of its own: what is isolated across lines is isolated in each.
            int open = Typography.open(line);
            lines.add(line + String.valueOf(Typography.END).repeat(open));
            left = left.substring(end).strip();
            if (!left.isEmpty()) {
                left = String.valueOf(Typography.ISOLATE).repeat(open) + left;
            }
        }
        return lines;
    }

    private static int fitting(String text, Font font, double width, Locale locale) {
        if (width(text, font) <= width) {
            return text.length();
        }
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        int end = beforeText(text);
        int none = end;
        for (int next = breaks.next(); next != BreakIterator.DONE; next = breaks.next()) {
            if (width(text.substring(0, next).strip(), font) > width) {
                break;
            }
            end = Math.max(end, next);
        }
        // A word that is wider than a line, as addresses are, is broken anywhere.
        return end > none ? end : longest(text, "", font, width);
    }

    private static int beforeText(String text) {
        int before = 0;
        while (before < text.length() - 1 && text.charAt(before) == Typography.ISOLATE) {
            before++;
        }
        return before;
    }

    private static String shortened(String text, Font font, double width) {
        String kept = text.substring(0, longest(text, MORE, font, width)).strip();
        return kept + String.valueOf(Typography.END).repeat(Typography.open(kept)) + MORE;
    }

    private static int longest(String text, String tail, Font font, double width) {
        int end = text.offsetByCodePoints(beforeText(text), 1);
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            if (width(text.substring(0, next) + tail, font) > width) {
                break;
            }
            end = next;
        }
        return end;
    }
}
