package org.disclosures.exchange.chart;

import java.awt.Dimension;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.disclosures.exchange.XmlText;
import org.disclosures.exchange.chart.ChartSheet.ChartPart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Draws a chart in SVG. Text stays text; it is as long as it was measured, whatever font it is shown in, so that it fits where it is
 * shown, too.
 */
final class ChartSvg extends DefaultStyleHandler {

    private static final String NAMESPACE = "http://www.w3.org/2000/svg";
    // What looks and measures alike, where there is no DejaVu.
    private static final String FAMILIES = "'DejaVu Sans Condensed','Noto Sans','Segoe UI',Roboto,Arial,sans-serif";

    private static final Set<String> GROUPS = Set.of("svg", "g", "defs");

    private final ChartStyle style;
    private final SVGGraphics2D graphics;
    private String part = "ground";

    private ChartSvg(Document document, ChartStyle style) {
        this.style = style;
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setComment(null);
        context.setStyleHandler(this);
        graphics = new SVGGraphics2D(context, false);
    }

    /** The picture, with a title and a description for those who do not see it. */
    static byte[] of(ChartSheet sheet, String title, String description) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(NAMESPACE, "svg", null);
            Element root = new ChartSvg(document, sheet.style()).draw(sheet);
            root.insertBefore(text(document, "desc", "description", description), root.getFirstChild());
            root.insertBefore(text(document, "title", "title", title), root.getFirstChild());
            ByteArrayOutputStream svg = new ByteArrayOutputStream();
            // Batik would write a document type, which leads elsewhere.
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(svg));
            return svg.toByteArray();
        } catch (ParserConfigurationException | TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Element draw(ChartSheet sheet) {
        Dimension size = new Dimension(style.width(), sheet.height());
        graphics.setSVGCanvasSize(size);
        graphics.setColor(style.theme().ground);
        graphics.fill(new Rectangle2D.Double(0, 0, size.width, size.height));
        for (ChartPart drawn : sheet.parts()) {
            part = drawn.name();
            drawn.drawing().accept(graphics);
        }
        Element root = graphics.getRoot();
        root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
        root.setAttribute("role", "img");
        root.setAttribute("aria-labelledby", "title");
        root.setAttribute("aria-describedby", "description");
        root.setAttribute("xml:lang", style.locale().toLanguageTag());
        root.setAttribute("lang", style.locale().toLanguageTag());
        return root;
    }

    private static Element text(Document document, String name, String id, String text) {
        Element element = document.createElementNS(NAMESPACE, name);
        element.setAttribute("id", id);
        element.setTextContent(XmlText.of(text));
        return element;
    }

    @Override
    @SuppressWarnings("rawtypes")
    public void setStyle(Element element, Map attributes, SVGGeneratorContext context) {
        super.setStyle(element, attributes, context);
        if (element.hasAttribute("font-family")) {
            element.setAttribute("font-family", FAMILIES);
        }
        if (!GROUPS.contains(element.getTagName())) {
            element.setAttribute("class", part);
        }
        if (element.getTagName().equals("text")) {
            fit(element, graphics.getFont());
        }
    }

    private void fit(Element text, Font font) {
        double length = ChartFont.width(text.getTextContent(), font);
        text.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", length));
        text.setAttribute("lengthAdjust", "spacingAndGlyphs");
        if (style.rightToLeft()) {
            // What is written from the right begins there, and ends where it is placed.
            text.setAttribute("direction", "rtl");
            text.setAttribute("text-anchor", "end");
        }
    }
}
