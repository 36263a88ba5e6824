package org.disclosures.exchange.chart;

import java.awt.Graphics2D;

/** What a chart is drawn on. */
interface Canvas {

    /** What draws. */
    Graphics2D graphics();

    /** Says what is drawn from now on, as a class in SVG. */
    void part(String name);

    /** A text as it is to be drawn here. */
    String drawn(String text);
}
