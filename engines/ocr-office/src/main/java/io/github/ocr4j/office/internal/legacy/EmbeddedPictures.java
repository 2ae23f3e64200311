package io.github.ocr4j.office.internal.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Keeps the files that a document embeds, by the names under which its text refers to them. */
final class EmbeddedPictures implements EmbeddedDocumentExtractor {
  /** Larger files in a document are no illustrations. */
  private static final int MAX_BYTES = 32 << 20;

  private static final int MAX_PICTURES = 2_000;

  private final Map<String, byte[]> byName = new LinkedHashMap<>();

  Map<String, byte[]> byName() {
    return byName;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return byName.size() < MAX_PICTURES;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    String name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    if (name != null) {
      byName.putIfAbsent(name, stream.readNBytes(MAX_BYTES));
    }
  }
}
