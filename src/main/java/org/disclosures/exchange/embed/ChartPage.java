package org.disclosures.exchange.embed;

import java.util.List;

/**
 * The content of a page with a chart.
 *
 * @param language of the page, BCP 47
 * @param direction of its script
 * @param title of the chart
 * @param words all texts of the chart
 * @param address of the page
 * @param oembed address of its embed code, without the format
 * @param fixed true if the colours were requested, so that the reader's preference does not matter
 * @param ground colour behind the chart
 * @param text colour of text
 * @param picture address of the picture
 * @param sources addresses of the picture for other screens
 * @param width in pixels
 * @param height in pixels
 * @param data address of the data
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
        List<PictureSource> sources,
        int width,
        int height,
        String data) {

    /**
     * A picture for some readers.
     *
     * @param media which readers
     * @param address where the picture is served
     */
    record PictureSource(String media, String address) {}
}
