package no.rebookly.aws.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import no.rebookly.imports.TableFault;

/**
 * One part of a workbook, element by element. Prefixes are left out of account, for programs differ in them. Whatever the part
 * says of its encoding, it is read as UTF-8, as all are written; anything else is damaged.
 */
final class XmlPart implements Closeable {
    /** Several times what any part has. */
    private static final int DEEPEST = 64;

    private final Reader text;
    private final XMLStreamReader xml;
    private int depth;

    XmlPart(InputStream part) throws IOException {
        var decoded = new PushbackReader(new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder()));
        text = new GuardedReader(decoded);
        try {
            var first = decoded.read();
            if (first >= 0 && first != '\uFEFF') {
                decoded.unread(first);
            }
            var factory = XMLInputFactory.newDefaultFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            // They count every "&amp;" too and stop a long list at 100,000; entities cannot be declared here anyway.
            factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", 0);
            factory.setProperty("jdk.xml.totalEntitySizeLimit", 0);
            xml = factory.createXMLStreamReader(text);
        } catch (XMLStreamException damaged) {
            part.close();
            throw fault(damaged);
        } catch (CharacterCodingException damaged) {
            part.close();
            throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
        }
    }

    /** Goes on to the next beginning, end or text; false at the end of the part. */
    boolean next() throws IOException {
        try {
            if (!xml.hasNext()) {
                return false;
            }
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
                default -> {
                    return true;
                }
            }
            if (depth > DEEPEST) {
                throw new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
            }
            return true;
        } catch (XMLStreamException damaged) {
            throw fault(damaged);
        }
    }

    boolean starts(String element) {
        return xml.isStartElement() && xml.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return xml.isEndElement() && xml.getLocalName().equals(element);
    }

    boolean isText() {
        return xml.isCharacters();
    }

    /** The text here, as far as there is room for it. */
    void appendTo(StringBuilder target, int room) {
        if (room > 0) {
            target.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    /** Empty where there is none. */
    String attribute(String name) {
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    static boolean isTrue(String value) {
        return value.equals("1") || value.equals("true");
    }

    /** A whole number of no more than nine digits, or else. */
    static int number(String value, int orElse) {
        if (value.isEmpty() || value.length() > 9) {
            return orElse;
        }
        var number = 0;
        for (var i = 0; i < value.length(); i++) {
            var digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return orElse;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    private static IOException fault(XMLStreamException damaged) {
        var cause = damaged.getNestedException();
        return cause instanceof IOException disk && !(cause instanceof CharacterCodingException)
                ? disk
                : new UnreadableFileException(TableFault.DAMAGED_WORKBOOK);
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
