package io.github.ocr4j.simulated.document;

import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Takes the texts of paragraphs out of XML of several dialects: an element p or h, or a shared
 * string.
 */
final class ParagraphXml {

  private static final Set<String> PARAGRAPHS =
      Set.of("p", "h", "si", "h1", "h2", "h3", "li", "td");
  private static final Set<String> SKIPPED = Set.of("style", "script", "instrText");

  private ParagraphXml() {}

  static List<String> read(InputStream xml) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      return read(factory.createXMLStreamReader(new ByteArrayInputStream(xml.readAllBytes())));
    } catch (XMLStreamException e) {
      throw RefusedException.corruptedFile();
    }
  }

  private static List<String> read(XMLStreamReader reader) throws XMLStreamException {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    int skipped = 0;
    while (reader.hasNext()) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT ->
            skipped += SKIPPED.contains(reader.getLocalName()) ? 1 : 0;
        case XMLStreamConstants.CHARACTERS -> {
          if (skipped == 0) {
            text.append(reader.getText());
          }
        }
        case XMLStreamConstants.END_ELEMENT -> {
          skipped -= SKIPPED.contains(reader.getLocalName()) ? 1 : 0;
          if (PARAGRAPHS.contains(reader.getLocalName())) {
            addUnlessBlank(text, paragraphs);
          }
        }
        default -> {}
      }
    }
    addUnlessBlank(text, paragraphs);
    return paragraphs;
  }

  private static void addUnlessBlank(StringBuilder text, List<String> paragraphs) {
    String paragraph = text.toString().strip().replaceAll("\\s+", " ");
    text.setLength(0);
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
  }
}
