package org.disclosures.exchange.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.LineBreakMeasurer;
import java.awt.font.TextAttribute;
import java.awt.font.TextMeasurer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.disclosures.exchange.XmlText;
import org.disclosures.http.language.Typography;

/**
 * The font of charts, measured and broken into lines. It comes along, so that the machine needs none, and has Latin, Greek, Cyrillic,
 * Arabic, Hebrew and Armenian letters.
 */
final class ChartFont {

    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";

    static {
        withoutFontsOfTheMachine();
    }

    private static final Font PLAIN = load("DejaVuSansCondensed.ttf");
    private static final Font BOLD = load("DejaVuSansCondensed-Bold.ttf").deriveFont(Font.BOLD);
    private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);
    private static final String MORE = "…";

    private ChartFont() {}

    /** The font in the language of a chart; its size is the distance from the top of a line to its baseline, too. */
    static Font of(ChartStyle style, boolean bold, float size) {
        Font sized = (bold ? BOLD : PLAIN).deriveFont(size * style.magnification());
        return style.rightToLeft()
                ? sized.deriveFont(Map.of(TextAttribute.RUN_DIRECTION, TextAttribute.RUN_DIRECTION_RTL))
                : sized;
    }

    static double width(String text, Font font) {
        return text.isEmpty()
                ? 0
                : font.getStringBounds(Typography.embedded(text), MEASURE).getWidth();
    }

    /**
     * The lines of a text.
     *
     * @param width maximum width of a line
     * @param most maximum number of lines; the last one ends in an ellipsis if there would be more
     */
    static List<String> lines(String text, Font font, Locale locale, double width, int most) {
        String whole = XmlText.of(text).strip();
        List<String> lines = new ArrayList<>();
        if (whole.isEmpty()) {
            return lines;
        }
        AttributedString measured = new AttributedString(measured(whole), Map.of(TextAttribute.FONT, font));
        LineBreakMeasurer breaks =
                new LineBreakMeasurer(measured.getIterator(), BreakIterator.getLineInstance(locale), MEASURE);
        String begun = "";
        while (breaks.getPosition() < whole.length()) {
            int from = breaks.getPosition();
            // The measurer errs on the side of less room where directions mix.
            boolean fits = width(begun + whole.substring(from), font) <= width;
            int to = fits ? whole.length() : breaks.nextOffset((float) width);
            String more = "";
            if (lines.size() == most - 1 && to < whole.length()) {
                to = new TextMeasurer(measured.getIterator(), MEASURE)
                        .getLineBreakIndex(from, (float) (width - width(MORE, font)));
                more = MORE;
            }
            String line = begun + whole.substring(from, to).strip();
            // Each line is a text of its own: what is isolated across lines is isolated in each.
            int open = Typography.open(line);
            lines.add(line + String.valueOf(Typography.END).repeat(open) + more);
            if (!more.isEmpty()) {
                return lines;
            }
            begun = String.valueOf(Typography.ISOLATE).repeat(open);
            breaks.setPosition(to);
        }
        return lines;
    }

    // The font has nothing for isolates; embeddings are as wide as they should be, which is not at all.
    private static String measured(String text) {
        return text.replaceAll("[\u2066-\u2068]", "\u202A").replace(Typography.END, '\u202C');
    }

    // Java asks the machine for its fonts before it loads one of ours, and fails where there is no list of them, as in
    // small containers. So it is given an empty one, unless another was asked for.
    private static void withoutFontsOfTheMachine() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("sun.awt.fontconfig") == null) {
            try {
                Path list = Files.createTempFile("fontconfig", ".properties");
                list.toFile().deleteOnExit();
                Files.writeString(list, "version=1\nsequence.allfonts=default\n");
                System.setProperty("sun.awt.fontconfig", list.toString());
            } catch (IOException readOnly) {
                // Then the machine's own list has to do.
            }
        }
    }

    private static Font load(String name) {
        try (InputStream font = ChartFont.class.getResourceAsStream(FOLDER + name)) {
            return Font.createFont(Font.TRUETYPE_FONT, font);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (FontFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
