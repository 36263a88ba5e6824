package org.disclosures.exchange.chart;

import java.text.NumberFormat;
import java.util.Locale;

/**
 * The width, colours and language that a chart is drawn in.
 *
 * @param width in pixels; the height follows
 * @param scale points of a PNG per pixel
 * @param rightToLeft whether the language is written from right to left, and so the chart is drawn
 */
record ChartStyle(int width, ChartTheme theme, int scale, Locale locale, boolean rightToLeft) {

    private static final int ROOMY = 600;
    private static final int LARGE = 1000;
    private static final float LARGER = 1.2f;

    /** True if labels have room beside the bars. */
    boolean isRoomy() {
        return width >= ROOMY;
    }

    /** The factor by which text is larger than in most pictures, since larger ones are looked at from further away. */
    float magnification() {
        return width >= LARGE ? LARGER : 1;
    }

    /** A number with the digits that figures in words have. */
    String number(long number) {
        return NumberFormat.getIntegerInstance(new Locale.Builder()
                        .setLocale(locale)
                        .setUnicodeLocaleKeyword("nu", "latn")
                        .build())
                .format(number);
    }
}
