package io.github.ocr4j.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON files that know when they were damaged: one member per line, the last one the SHA-256 of all
 * before it. Line ends that a version control system changed do not count as damage.
 */
final class ChecksummedJson {
  private static final ObjectMapper TREE =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .build())
          .build();
  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final String CHECKSUM = ",\n  \"checksum\" : \"";

  private ChecksummedJson() {}

  static byte[] write(Object value) throws IOException {
    String json =
        TREE.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .writeValueAsString(TREE.readTree(WireJson.write(value)));
    String content = json.substring(0, json.lastIndexOf("\n}"));
    return (content + CHECKSUM + Hashes.of(content) + "\"\n}\n").getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(byte[] bytes, Class<T> type) throws IOException {
    String json = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = json.lastIndexOf(CHECKSUM);
    if (end < 0) {
      throw new DamagedEntryException("it is cut off");
    }
    String content = json.substring(0, end);
    if (!json.startsWith(Hashes.of(content) + "\"", end + CHECKSUM.length())) {
      throw new DamagedEntryException("its checksum does not fit");
    }
    return WireJson.read(content + "}", type);
  }
}
