package org.disclosures.exchange.chart;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The contents of an SVG picture, with their positions. */
record SvgPicture(Document document) {

    /** A text in the picture, and its bounding box. */
    record SvgText(String part, String text, double size, Rectangle2D room) {}

    static SvgPicture of(byte[] svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return new SvgPicture(factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg)));
        } catch (Exception malformed) {
            throw new AssertionError(malformed);
        }
    }

    Element root() {
        return document.getDocumentElement();
    }

    int width() {
        return Integer.parseInt(root().getAttribute("width"));
    }

    int height() {
        return Integer.parseInt(root().getAttribute("height"));
    }

    List<Element> all(String name) {
        List<Element> found = new ArrayList<>();
        NodeList nodes = document.getElementsByTagName(name);
        for (int i = 0; i < nodes.getLength(); i++) {
            found.add((Element) nodes.item(i));
        }
        return found;
    }

    /** All elements of a class. */
    List<Element> parts(String part) {
        return all("*").stream()
                .filter(element -> element.getAttribute("class").equals(part))
                .toList();
    }

    List<SvgText> texts() {
        return all("text").stream().map(SvgPicture::text).toList();
    }

    private static SvgText text(Element element) {
        double size = Double.parseDouble(inherited(element, "font-size").replace("px", ""));
        double x = Double.parseDouble(element.getAttribute("x"));
        double y = Double.parseDouble(element.getAttribute("y"));
        return new SvgText(
                element.getAttribute("class"),
                element.getTextContent(),
                size,
                // From the lowest ascender to the shortest descender.
                new Rectangle2D.Double(
                        x, y - size * 0.8, Double.parseDouble(element.getAttribute("textLength")), size * 0.9));
    }

    private static String inherited(Element element, String attribute) {
        for (Node node = element; node instanceof Element at; node = node.getParentNode()) {
            if (at.hasAttribute(attribute)) {
                return at.getAttribute(attribute);
            }
        }
        throw new AssertionError("No " + attribute);
    }
}
