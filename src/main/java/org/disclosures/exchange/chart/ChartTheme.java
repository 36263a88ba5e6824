package org.disclosures.exchange.chart;

import java.awt.Color;
import org.disclosures.http.Term;

/**
 * The colours of a chart. Text has a contrast of 4.5 and more to its ground, and bars of 3 and more (WCAG 2.2); blue is told from
 * grey by everyone, and nothing is told by colour alone.
 */
public enum ChartTheme implements Term {
    /** Dark on light. */
    LIGHT(0xFFFFFF, 0x1B1F24, 0x57606A, 0x6E7781, 0x0B5CAD, 0x9CC4EA),
    /** Light on dark. */
    DARK(0x14181D, 0xF0F3F6, 0xA9B4C0, 0x8B96A2, 0x6CB2F7, 0x2F5B86);

    final Color ground;
    final Color text;
    /** The colour of less important text. */
    final Color muted;

    final Color axis;
    /** The colour of a bar as far as a number is certain. */
    final Color certain;
    /** The colour of a bar beyond that. */
    final Color possible;

    ChartTheme(int ground, int text, int muted, int axis, int certain, int possible) {
        this.ground = new Color(ground);
        this.text = new Color(text);
        this.muted = new Color(muted);
        this.axis = new Color(axis);
        this.certain = new Color(certain);
        this.possible = new Color(possible);
    }

    /** The colour of the ground, as CSS writes it. */
    public String groundCode() {
        return "#%06x".formatted(ground.getRGB() & 0xFFFFFF);
    }

    /** The colour of text, as CSS writes it. */
    public String textCode() {
        return "#%06x".formatted(text.getRGB() & 0xFFFFFF);
    }
}
