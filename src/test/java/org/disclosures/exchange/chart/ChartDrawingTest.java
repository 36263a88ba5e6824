package org.disclosures.exchange.chart;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.disclosures.exchange.chart.Chart.ChartBar;
import org.disclosures.exchange.chart.Chart.ChartKeyEntry;
import org.disclosures.exchange.chart.Chart.ChartMark;
import org.disclosures.exchange.chart.Chart.ChartSection;
import org.disclosures.testing.AnyDatabase;
import org.junit.jupiter.api.Test;

@AnyDatabase
class ChartDrawingTest {

    private final ChartDrawing drawing = new ChartDrawing();

    private static ChartStyle look(int width) {
        return new ChartStyle(width, ChartTheme.LIGHT, 1, Locale.ENGLISH, false);
    }

    private static ChartBar bar(long lower, Long upper, boolean open, List<Long> estimates) {
        return new ChartBar("Label", null, lower, upper, open, "words", estimates, List.of("A source (a report)"));
    }

    private static Chart chart(ChartBar... bars) {
        return new Chart(
                "Title",
                List.of("Subtitle"),
                List.of(),
                List.of(new ChartSection(null, List.of(bars))),
                List.of(),
                "Nothing",
                List.of(),
                List.of("A dataset"));
    }

    private SvgPicture draw(Chart chart) {
        return SvgPicture.of(drawing.svg(chart, look(800)));
    }

    @Test
    void openBoundsAreDrawnWithoutAnEnd() {
        SvgPicture open = draw(chart(bar(65, null, true, List.of())));
        assertThat(open.parts("certain"), hasSize(1));
        assertThat(open.parts("open-end"), is(not(empty())));
        assertThat(open.parts("possible"), is(empty()));

        SvgPicture closed = draw(chart(bar(65, null, false, List.of())));
        assertThat(closed.parts("certain"), hasSize(1));
        assertThat(closed.parts("open-end"), is(empty()));
    }

    @Test
    void possibleNumbersAreNotDrawnAsCertain() {
        SvgPicture between = draw(chart(bar(10, 20L, true, List.of())));
        double certain = width(between, "certain");
        double possible = width(between, "possible");
        assertEquals(certain, possible, 0.5);

        SvgPicture upTo = draw(chart(bar(0, 20L, true, List.of())));
        assertThat(upTo.parts("certain"), is(empty()));
        assertThat(upTo.parts("possible"), is(not(empty())));
    }

    @Test
    void estimatesAreMarksWithoutABar() {
        SvgPicture estimate = draw(chart(bar(0, null, true, List.of(50_000L))));
        assertThat(estimate.parts("certain"), is(empty()));
        assertThat(estimate.parts("possible"), is(empty()));
        assertThat(estimate.parts("estimate"), is(not(empty())));
    }

    @Test
    void barLengthsAreProportional() {
        SvgPicture two = draw(chart(bar(100, null, true, List.of()), bar(25, null, true, List.of())));
        List<Double> widths = two.parts("certain").stream()
                .map(bar -> Double.parseDouble(bar.getAttribute("width")))
                .toList();
        assertEquals(4, widths.get(0) / widths.get(1), 0.01);
    }

    @Test
    void veryLongTextsFit() {
        String long_ = "Wortungeheuerzusammensetzung".repeat(12) + " " + "and so on ".repeat(60) + "\u0001";
        Chart chart = new Chart(
                long_,
                List.of(long_),
                List.of(new ChartKeyEntry(ChartMark.CERTAIN, long_), new ChartKeyEntry(ChartMark.OPEN_END, long_)),
                List.of(new ChartSection(
                        long_,
                        List.of(new ChartBar(
                                long_, long_, Long.MAX_VALUE / 1024, null, true, long_, List.of(), List.of(long_))))),
                List.of(),
                long_,
                List.of(long_),
                List.of(long_));
        for (int width : new int[] {320, 599, 600, 1200}) {
            PictureFit.check(SvgPicture.of(drawing.svg(chart, look(width))), "width " + width);
        }
    }

    @Test
    void manyColumnsFit() {
        List<ChartBar> columns = IntStream.range(1902, 2022)
                .mapToObj(year -> ChartBar.count(Integer.toString(year), null, year % 7, Integer.toString(year % 7)))
                .toList();
        Chart chart = new Chart(
                "Title", List.of(), List.of(), List.of(), columns, "Nothing", List.of(), List.of("A dataset"));
        for (int width : new int[] {320, 1200}) {
            PictureFit.check(SvgPicture.of(drawing.svg(chart, look(width))), "width " + width);
        }
    }

    @Test
    void arabicIsDrawnFromTheRight() throws IOException {
        Chart chart = chart(bar(65, null, true, List.of()));
        ChartStyle arabic = new ChartStyle(400, ChartTheme.LIGHT, 1, Locale.forLanguageTag("ar"), true);
        SvgPicture picture = SvgPicture.of(drawing.svg(chart, arabic));
        assertTrue(picture.texts().stream()
                .filter(text -> text.part().equals("title"))
                .allMatch(text -> Math.abs(text.room().getMaxX() - (400 - ChartSheet.MARGIN)) < 0.2));
        BufferedImage points = ImageIO.read(new ByteArrayInputStream(drawing.png(chart, arabic)));
        int rgb = ChartTheme.LIGHT.certain.getRGB();
        int row = (int) Double.parseDouble(picture.parts("certain").get(0).getAttribute("y")) + 6;
        assertEquals(rgb, points.getRGB(400 - ChartSheet.MARGIN - 3, row));
        assertTrue(points.getRGB(ChartSheet.MARGIN + 3, row) != rgb);
    }

    private static double width(SvgPicture picture, String part) {
        return Double.parseDouble(picture.parts(part).get(0).getAttribute("width"));
    }
}
