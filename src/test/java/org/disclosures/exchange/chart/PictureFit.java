package org.disclosures.exchange.chart;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.geom.Rectangle2D;
import java.util.List;

/** Checks that a picture is legible. */
final class PictureFit {

    private static final double SMALLEST = 11;

    private PictureFit() {}

    /** All text lies inside the picture, has at least a legible size, and does not overlap other text. */
    static void check(SvgPicture picture, String what) {
        Rectangle2D sheet = new Rectangle2D.Double(0, 0, picture.width(), picture.height());
        List<SvgPicture.SvgText> texts = picture.texts();
        assertFalse(texts.isEmpty(), what);
        for (int i = 0; i < texts.size(); i++) {
            SvgPicture.SvgText text = texts.get(i);
            assertTrue(sheet.contains(text.room()), what + ": " + text + " is cut");
            assertTrue(text.size() >= SMALLEST, what + ": " + text + " is small");
            for (SvgPicture.SvgText other : texts.subList(i + 1, texts.size())) {
                assertFalse(text.room().intersects(other.room()), what + ": " + text + " is on " + other);
            }
        }
    }
}
