package org.w3id.chokepoint.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML: each element of one name is a record. Attributes are fields that begin with {@code @}; an element that comes twice
 * is a list; an element with text alone is that text. Names are taken without their namespace.
 */
final class XmlItems implements ItemFormat {

    @Override
    public void read(InputFile file, String records, ItemConsumer consumer) throws IOException {
        try (InputStream text = file.open()) {
            XMLStreamReader reader = factory().createXMLStreamReader(text);
            long row = 0;
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals(records)) {
                    int line = reader.getLocation().getLineNumber();
                    consumer.accept(new Item(file.name(), ++row, line, element(reader)));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException("is no XML: " + e.getMessage(), e);
        }
    }

    /** Outside entities stay outside. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    private static ObjectNode element(XMLStreamReader reader) throws XMLStreamException {
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            fields.put("@" + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        StringBuilder text = new StringBuilder();
        for (int event = reader.next(); event != XMLStreamConstants.END_ELEMENT; event = reader.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                add(fields, name, plain(element(reader)));
            } else if (event == XMLStreamConstants.CHARACTERS) {
                text.append(reader.getText());
            }
        }
        if (!text.toString().isBlank()) {
            fields.put("text", text.toString());
        }
        return fields;
    }

    private static JsonNode plain(ObjectNode element) {
        return element.size() == 1 && element.has("text")
                ? TextNode.valueOf(element.get("text").asText())
                : element;
    }

    private static void add(ObjectNode fields, String name, JsonNode value) {
        JsonNode before = fields.get(name);
        if (before == null) {
            fields.set(name, value);
        } else if (before instanceof ArrayNode list) {
            list.add(value);
        } else {
            fields.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
        }
    }
}
