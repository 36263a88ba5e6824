package org.disclosures.exchange.embed;

import java.util.List;

/**
 * What a page says that holds a chart.
 *
 * @param language the language of the page, BCP 47
 * @param direction the direction that it is written in
 * @param title what the chart is of
 * @param words all that the chart says
 * @param address where the page is served
 * @param oembed where it is told how to embed it, but for the format
 * @param fixed whether the colours are those asked for, whatever the reader's
 * @param ground the colour behind the chart
 * @param text the colour of text
 * @param picture where the picture is served
 * @param sources where it is served for others
 * @param width how wide it is
 * @param height how high it is
 * @param data where the data is
 */
record ChartPage(
        String language,
        String direction,
        String title,
        String words,
        String address,
        String oembed,
        boolean fixed,
        String ground,
        String text,
        String picture,
        List<Source> sources,
        int width,
        int height,
        String data) {

    /**
     * A picture for some readers.
     *
     * @param media which readers
     * @param address where the picture is served
     */
    record Source(String media, String address) {}
}
