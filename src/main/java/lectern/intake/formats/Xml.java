package lectern.intake.formats;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Reads XML forward, with every door shut: no document type is read, no entity resolved, nothing else opened, and
/// nesting and time are counted.
final class Xml {
    private final XMLStreamReader reader;
    private final Budget budget;
    private final String format;
    private final boolean doctypeAllowed;
    private int depth;
    private int event = XMLStreamConstants.START_DOCUMENT;
    private int steps;

    /// @param format the format's usual name, for what is told
    /// @param doctypeAllowed whether a document type declaration is passed over; else it refuses the file
    Xml(byte[] bytes, Budget budget, String format, boolean doctypeAllowed) {
        this.budget = budget;
        this.format = format;
        this.doctypeAllowed = doctypeAllowed;
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        // the budget counts depth, and says so in words
        factory.setProperty("jdk.xml.maxElementDepth", "0");
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("nothing else is opened");
        });
        try {
            reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        } catch (XMLStreamException e) {
            throw budget.damaged(format, e);
        }
    }

    /// Goes to the next start, end or text; false after the last.
    boolean next() {
        try {
            while (reader.hasNext()) {
                event = reader.next();
                if ((++steps & 0xFFF) == 0) {
                    budget.time();
                }
                switch (event) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        budget.depth(++depth);
                        return true;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        return true;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return true;
                    }
                    case XMLStreamConstants.DTD -> {
                        if (!doctypeAllowed) {
                            throw new Problem("intake.xml-doctype", budget.name(), format);
                        }
                    }
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                            throw new Problem("intake.xml-entity", budget.name(), String.valueOf(reader.getLocalName()));
                    default -> {
                        // comments and instructions are no text
                    }
                }
            }
            return false;
        } catch (XMLStreamException | RuntimeException e) {
            throw budget.damaged(format, e);
        }
    }

    boolean starts() {
        return event == XMLStreamConstants.START_ELEMENT;
    }

    boolean ends() {
        return event == XMLStreamConstants.END_ELEMENT;
    }

    boolean isText() {
        return !starts() && !ends();
    }

    boolean starts(String name) {
        return starts() && reader.getLocalName().equals(name);
    }

    boolean ends(String name) {
        return ends() && reader.getLocalName().equals(name);
    }

    /// The element's name without its prefix.
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String uri = reader.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    String text() {
        return reader.getText();
    }

    /// How deep the element just started lies; the root is 1.
    int depth() {
        return depth;
    }

    /// An attribute by its name without prefix, or null.
    @Nullable String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /// Passes over the element just started, with all that is in it.
    void skip() {
        int outside = depth - 1;
        while (depth > outside && next()) {
            // on to its end
        }
    }

    /// The words in the element just started, which is left behind.
    String words() {
        int outside = depth - 1;
        StringBuilder words = new StringBuilder();
        while (depth > outside && next()) {
            if (isText()) {
                words.append(text());
                budget.characters(0);
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }
}
