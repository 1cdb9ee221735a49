package org.w3id.chokepoint.format;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document that grows element by element; what is put in is escaped. */
public final class Xml {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    public Xml() {
        try {
            writer = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            text.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /**
     * Opens an element.
     *
     * @param attributes name and value by turns; numbers are written with at most two decimals
     */
    public Xml open(String name, Object... attributes) {
        try {
            writer.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
        for (int each = 0; each < attributes.length; each += 2) {
            with(attributes[each].toString(), attributes[each + 1]);
        }
        return this;
    }

    /** Adds an attribute to the element just opened. */
    public Xml with(String name, Object value) {
        try {
            writer.writeAttribute(name, value(value));
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    public Xml close() {
        try {
            writer.writeEndElement();
            writer.writeCharacters("\n");
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    Xml text(String characters) {
        try {
            writer.writeCharacters(characters);
            return this;
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    /** An element without content. */
    public Xml empty(String name, Object... attributes) {
        return open(name, attributes).close();
    }

    /** An element that holds text alone. */
    public Xml leaf(String name, String characters, Object... attributes) {
        return open(name, attributes).text(characters).close();
    }

    @Override
    public String toString() {
        try {
            writer.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw impossible(e);
        }
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    /** A number with at most two decimals, so that the last digits of a calculation do not show. */
    public static String number(double number) {
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(2, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    private static AssertionError impossible(XMLStreamException e) {
        return new AssertionError("writing to memory cannot fail", e);
    }
}
