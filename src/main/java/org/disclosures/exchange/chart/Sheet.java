package org.disclosures.exchange.chart;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What is to be drawn, from top to bottom. Where a language is written from right to left, what is placed from the left is drawn from
 * the right.
 */
final class Sheet {

    /** How much stays free at the edges. */
    static final int MARGIN = 16;

    private static final double LINE = 1.35;

    private final Look look;
    private final ChartFonts fonts;
    private final List<Consumer<Canvas>> drawings = new ArrayList<>();
    private double y = MARGIN;

    Sheet(Look look) {
        this.look = look;
        this.fonts = new ChartFonts(look);
    }

    Look look() {
        return look;
    }

    ChartFonts fonts() {
        return fonts;
    }

    /** How far down it is filled. */
    double y() {
        return y;
    }

    /** Leaves some of it free. */
    void skip(double height) {
        y += height;
    }

    /** How wide what is drawn can be. */
    double inner() {
        return look.width() - 2.0 * MARGIN;
    }

    /** How high it is. */
    int height() {
        return (int) Math.ceil(y + MARGIN);
    }

    /** Where something begins that is so wide and placed so far from where lines begin. */
    double left(double x, double width) {
        return look.rightToLeft() ? look.width() - x - width : x;
    }

    /** Has something drawn. */
    void draw(Consumer<Canvas> drawing) {
        drawings.add(drawing);
    }

    /** Writes a paragraph below all else, as wide as there is room. */
    void paragraph(String part, String text, Font font, Color colour, int mostLines) {
        y += text(part, text, font, colour, MARGIN, y, inner(), mostLines);
    }

    /**
     * Writes a text somewhere.
     *
     * @return how high it is
     */
    double text(String part, String text, Font font, Color colour, double x, double top, double width, int mostLines) {
        double height = font.getSize2D() * LINE;
        double baseline = top + font.getSize2D();
        List<String> lines = TextWrap.lines(text, font, width, mostLines, look.locale());
        for (String line : lines) {
            double place = baseline;
            double start = left(x, TextWrap.width(line, font));
            draw(canvas -> {
                canvas.part(part);
                canvas.graphics().setFont(font);
                canvas.graphics().setColor(colour);
                canvas.graphics().drawString(canvas.drawn(line), (float) start, (float) place);
            });
            baseline += height;
        }
        return lines.size() * height;
    }

    /** Draws it all. */
    void on(Canvas canvas) {
        drawings.forEach(drawing -> drawing.accept(canvas));
    }
}
