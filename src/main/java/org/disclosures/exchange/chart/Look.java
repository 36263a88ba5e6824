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
    private static final int LARGE = 1000;
    private static final float LARGER = 1.2f;

    /** Whether labels have room beside the bars. */
    boolean isRoomy() {
        return width >= ROOMY;
    }

    /** By how much text is larger than in most pictures, since larger ones are looked at from further away. */
    float magnification() {
        return width >= LARGE ? LARGER : 1;
    }

    /** The locale for numbers, which have the digits that figures in words have. */
    Locale numbers() {
        return new Locale.Builder()
                .setLocale(locale)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
