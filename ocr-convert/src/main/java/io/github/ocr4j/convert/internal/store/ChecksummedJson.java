package io.github.ocr4j.convert.internal.store;

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
 * JSON files that know when they were damaged or put in another's place: one member per line, the
 * last one the SHA-256 of the file's name in the store and of all before it. Line ends that a
 * version control system changed do not count as damage.
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

  static byte[] write(String name, Object value) throws IOException {
    String json =
        TREE.writer(new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT))
            .writeValueAsString(TREE.readTree(WireJson.write(value)));
    String content = json.substring(0, json.lastIndexOf("\n}"));
    return (content + CHECKSUM + checksum(name, content) + "\"\n}\n")
        .getBytes(StandardCharsets.UTF_8);
  }

  static <T> T read(String name, byte[] bytes, Class<T> type) throws IOException {
    return WireJson.read(verified(name, bytes), type);
  }

  /** The JSON without its checksum; fails when that does not fit. */
  static String verified(String name, byte[] bytes) throws IOException {
    String json = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    int end = json.lastIndexOf(CHECKSUM);
    if (end < 0) {
      throw new DamagedEntryException("it is cut off");
    }
    String content = json.substring(0, end);
    if (!json.startsWith(checksum(name, content) + "\"", end + CHECKSUM.length())) {
      throw new DamagedEntryException("its checksum does not fit");
    }
    return content + "}";
  }

  private static String checksum(String name, String content) {
    return Hashes.of(name + "\n" + content);
  }
}
