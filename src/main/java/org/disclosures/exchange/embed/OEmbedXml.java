package org.disclosures.exchange.embed;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringWriter;
import java.util.Iterator;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.disclosures.exchange.XmlText;

/** Writes oEmbed responses in XML, with an element for each field of the JSON. */
final class OEmbedXml {

    private OEmbedXml() {}

    static String of(JsonNode embedding) {
        StringWriter xml = new StringWriter();
        try {
            XMLStreamWriter writer = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writer.writeStartDocument("UTF-8", "1.0");
            writer.writeStartElement("oembed");
            for (Iterator<Map.Entry<String, JsonNode>> fields = embedding.fields(); fields.hasNext(); ) {
                Map.Entry<String, JsonNode> field = fields.next();
                writer.writeStartElement(field.getKey());
                writer.writeCharacters(XmlText.of(field.getValue().asText()));
                writer.writeEndElement();
            }
            writer.writeEndElement();
            writer.writeEndDocument();
        } catch (XMLStreamException impossible) {
            throw new IllegalStateException(impossible);
        }
        return xml.toString();
    }
}
