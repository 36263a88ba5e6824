package org.disclosures.exchange.chart;

import java.awt.Font;
import java.awt.Graphics2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.batik.svggen.SVGGraphics2D;
import org.disclosures.http.language.Typography;

/**
 * A picture that is filled from top to bottom, and then drawn. Places count from where lines of text begin: in languages that are written
 * from right to left, all of it is mirrored but the text.
 */
final class ChartSheet {

    /** The width of the edges, which stay free. */
    static final int MARGIN = 16;

    // From the top of a line to the middle of its digits, in parts of its ascent.
    private static final double TO_MIDDLE = 0.64;
    private static final double LINE = 1.35;
    private static final int NARROWER_TITLE = 2;

    /** The texts in the picture of a chart: each is the class of its elements in SVG, and has one size, weight and colour. */
    enum ChartText {
        TITLE(19, true, false, 6),
        SUBTITLE(12, false, true, 6),
        KEY(11, false, true, 6),
        HEADING(12, true, true, 3),
        LABEL(13, false, false, 3),
        ABOUT(11, false, true, 3),
        VALUE(13, true, false, 3),
        VOICE(11, false, true, 3),
        COUNT(11, false, false, 1),
        AXIS(11, false, true, 1),
        EMPTY(13, false, false, 6),
        NOTE(11, false, true, 6),
        SOURCE(11, false, true, 6);

        final boolean muted;
        final int mostLines;
        private final int size;
        private final boolean bold;

        ChartText(int size, boolean bold, boolean muted, int mostLines) {
            this.size = size;
            this.bold = bold;
            this.muted = muted;
            this.mostLines = mostLines;
        }

        /** The class of its elements in SVG. */
        String part() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A text or shapes, to be drawn once the height is known.
     *
     * @param name its class in SVG
     */
    record ChartPart(String name, Consumer<Graphics2D> drawing) {}

    private final ChartStyle style;
    private final Map<ChartText, Font> fonts = new EnumMap<>(ChartText.class);
    private final List<ChartPart> parts = new ArrayList<>();
    private double y = MARGIN;

    ChartSheet(ChartStyle style) {
        this.style = style;
    }

    ChartStyle style() {
        return style;
    }

    /** The place below all that was laid out so far. */
    double y() {
        return y;
    }

    /** Leaves room. */
    void skip(double height) {
        y += height;
    }

    /** The width between the edges. */
    double inner() {
        return style.width() - 2.0 * MARGIN;
    }

    int height() {
        return (int) Math.ceil(y + MARGIN);
    }

    double width(ChartText kind, String text) {
        return ChartFont.width(text, font(kind));
    }

    /** Writes a paragraph below all else, between the edges. */
    void paragraph(ChartText kind, String text) {
        y += text(kind, text, MARGIN, y, inner());
    }

    /**
     * Writes a text.
     *
     * @return its height
     */
    double text(ChartText kind, String text, double x, double top, double width) {
        Font font = font(kind);
        double height = font.getSize2D() * LINE;
        List<String> lines = ChartFont.lines(text, font, style.locale(), width, kind.mostLines);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            double left = style.rightToLeft() ? style.width() - x - ChartFont.width(line, font) : x;
            double baseline = top + font.getSize2D() + i * height;
            parts.add(new ChartPart(kind.part(), graphics -> {
                // The font would draw isolates as boxes.
                String drawn = graphics instanceof SVGGraphics2D ? line : Typography.embedded(line);
                graphics.setFont(font);
                graphics.setColor(kind.muted ? style.theme().muted : style.theme().text);
                graphics.drawString(drawn, (float) left, (float) baseline);
            }));
        }
        return lines.size() * height;
    }

    /** Writes a short text with its middle above a place. */
    void centred(ChartText kind, String text, double middle, double top) {
        double width = width(kind, text);
        text(kind, text, middle - width / 2, top, width + 1);
    }

    /** Writes a short text that ends at a place. */
    void before(ChartText kind, String text, double end, double middle) {
        double width = width(kind, text);
        text(kind, text, end - width, middle - font(kind).getSize2D() * TO_MIDDLE, width + 1);
    }

    /** Has shapes drawn that have a class in SVG. */
    void shapes(String part, Consumer<Graphics2D> drawing) {
        parts.add(new ChartPart(part, sheet -> {
            Graphics2D graphics = (Graphics2D) sheet.create();
            if (style.rightToLeft()) {
                graphics.translate(style.width(), 0);
                graphics.scale(-1, 1);
            }
            drawing.accept(graphics);
            graphics.dispose();
        }));
    }

    /** The parts laid out so far, those behind others first. */
    List<ChartPart> parts() {
        return parts;
    }

    private Font font(ChartText kind) {
        return fonts.computeIfAbsent(kind, any -> {
            boolean narrow = kind == ChartText.TITLE && !style.isRoomy();
            return ChartFont.of(style, kind.bold, narrow ? kind.size - NARROWER_TITLE : kind.size);
        });
    }
}
