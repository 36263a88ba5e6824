package org.disclosures.exchange.chart;

import java.util.Locale;

/**
 * How a chart is drawn.
 *
 * @param width how wide it is, in pixels; how high follows
 * @param theme its colours
 * @param scale how many points a pixel of the picture has across
 * @param locale the language of its text
 * @param rightToLeft whether that is written from right to left, and so the chart is drawn
 */
record Look(int width, Theme theme, int scale, Locale locale, boolean rightToLeft) {

    private static final int ROOMY = 600;

    /** Whether labels have room beside the bars. */
    boolean isRoomy() {
        return width >= ROOMY;
    }
}
