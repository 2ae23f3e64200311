package io.github.ocr4j.local.internal.office;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.xml.sax.ContentHandler;

/** Keeps the images that a document embeds, by the names under which its text refers to them. */
final class EmbeddedImages implements EmbeddedDocumentExtractor {
  /** Larger files in a document are no illustrations. */
  private static final int MAX_BYTES = 64 << 20;

  private static final int MAX_IMAGES = 5_000;

  private final Map<String, byte[]> images = new LinkedHashMap<>();

  Map<String, byte[]> images() {
    return images;
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    return images.size() < MAX_IMAGES;
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws IOException {
    byte[] content = stream.readNBytes(MAX_BYTES);
    for (String key :
        new String[] {
          metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY),
          metadata.get(TikaCoreProperties.EMBEDDED_RELATIONSHIP_ID)
        }) {
      if (key != null) {
        images.putIfAbsent(key.substring(key.lastIndexOf('/') + 1), content);
      }
    }
  }
}
