package dev.lintainer.report;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// Elements of an XML document, a line each. What XML cannot hold, or would change when it is read, is spelled out.
public final class XmlText {
    public static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;

    /// @param depth how many elements there are around these
    public XmlText(int depth) {
        this.depth = depth;
        this.xml = asXml(() -> XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text));
    }

    private interface Writing<T> {
        T write() throws XMLStreamException;
    }

    private static <T> T asXml(Writing<T> writing) {
        try {
            return writing.write();
        } catch (XMLStreamException fault) {
            throw new IllegalStateException("a text takes all that is written to it", fault);
        }
    }

    private void line() {
        asXml(() -> {
            xml.writeCharacters("\n" + "  ".repeat(depth));
            return depth;
        });
    }

    private void attributes(Map<String, String> attributes) {
        asXml(() -> {
            for (Map.Entry<String, String> attribute : attributes.entrySet()) {
                xml.writeAttribute(attribute.getKey(), Lines.single(legal(attribute.getValue())));
            }
            return depth;
        });
    }

    /// An element that has others in it, up to [#close].
    public void open(String name, Map<String, String> attributes) {
        line();
        asXml(() -> {
            xml.writeStartElement(name);
            return depth;
        });
        attributes(attributes);
        depth++;
    }

    public void close() {
        depth--;
        line();
        asXml(() -> {
            xml.writeEndElement();
            return depth;
        });
    }

    public void empty(String name, Map<String, String> attributes) {
        line();
        asXml(() -> {
            xml.writeEmptyElement(name);
            return depth;
        });
        attributes(attributes);
    }

    /// An element with lines of text.
    public void element(String name, Map<String, String> attributes, String content) {
        line();
        asXml(() -> {
            xml.writeStartElement(name);
            return depth;
        });
        attributes(attributes);
        asXml(() -> {
            xml.writeCharacters(legal(content));
            xml.writeEndElement();
            return depth;
        });
    }

    @Override
    public String toString() {
        return asXml(() -> {
            xml.flush();
            return text.toString();
        });
    }

    /// https://www.w3.org/TR/xml/#charsets
    private static String legal(String content) {
        StringBuilder legal = new StringBuilder(content.length());
        content.codePoints()
                .forEach(character -> {
                    if (isLegal(character)) {
                        legal.appendCodePoint(character);
                    } else {
                        Lines.escape(character, legal);
                    }
                });
        return legal.toString();
    }

    private static boolean isLegal(int character) {
        if (character < ' ') {
            return character == '\n' || character == '\t';
        }
        return character < Character.MIN_SURROGATE
                || character > Character.MAX_SURROGATE && character != 0xFFFE && character != 0xFFFF;
    }
}
