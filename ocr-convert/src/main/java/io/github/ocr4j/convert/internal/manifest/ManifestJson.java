package io.github.ocr4j.convert.internal.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The text of a manifest. It is read by every build, also by those that have nothing to do, so it
 * is taken token by token: mapping it by reflection took longer than all else.
 */
final class ManifestJson {
  private static final int VERSION = 1;
  private static final JsonFactory JSON = new JsonFactory();

  @FunctionalInterface
  private interface Member {
    void read(String name) throws IOException;
  }

  private final JsonParser json;
  private final Map<String, ManifestEntry> documents = new HashMap<>();
  private String selection = "";
  private int version;

  private ManifestJson(JsonParser json) {
    this.json = json;
  }

  /** Members that it does not know are passed over; another version's manifest is empty. */
  static Manifest read(InputStream in) throws IOException {
    try (JsonParser parser = JSON.createParser(in)) {
      return new ManifestJson(parser).manifest();
    }
  }

  private Manifest manifest() throws IOException {
    json.nextToken();
    members(
        name -> {
          switch (name) {
            case "version" -> version = json.getValueAsInt();
            case "selection" -> selection = text();
            case "documents" -> members(path -> documents.put(path, entry()));
            default -> json.skipChildren();
          }
        });
    return version == VERSION ? Manifest.of(documents, selection) : Manifest.of(Map.of(), "");
  }

  private ManifestEntry entry() throws IOException {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<String>> lists = new HashMap<>();
    members(
        name -> {
          if (json.currentToken() == JsonToken.START_ARRAY) {
            lists.put(name, list());
          } else {
            texts.put(name, text());
          }
        });
    List<Integer> blankPages = new ArrayList<>();
    for (String number : lists.getOrDefault("blankPages", List.of())) {
      blankPages.add(number(number));
    }
    return new ManifestEntry(
        texts.get("sha256"),
        texts.get("options"),
        texts.get("engine"),
        texts.get("model"),
        number(texts.getOrDefault("pages", "0")),
        blankPages,
        lists.get("warnings"),
        lists.get("outputs"));
  }

  /** Reads the members of the object that begins here; of anything else, none. */
  private void members(Member member) throws IOException {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      member.read(name);
    }
  }

  private List<String> list() throws IOException {
    List<String> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(text());
    }
    return values;
  }

  private String text() throws IOException {
    String text = json.getValueAsString("");
    json.skipChildren();
    return text;
  }

  private static int number(String text) throws IOException {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IOException("'" + text + "' is no number", e);
    }
  }

  static void write(Manifest manifest, OutputStream out) throws IOException {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeNumberField("version", VERSION);
      json.writeStringField("selection", manifest.selection());
      json.writeObjectFieldStart("documents");
      for (Map.Entry<String, ManifestEntry> document : manifest.entries().entrySet()) {
        json.writeFieldName(document.getKey());
        write(document.getValue(), json);
      }
      json.writeEndObject();
      json.writeEndObject();
    }
  }

  private static void write(ManifestEntry entry, JsonGenerator json) throws IOException {
    json.writeStartObject();
    write("sha256", entry.sha256(), json);
    write("options", entry.options(), json);
    write("engine", entry.engine(), json);
    write("model", entry.model(), json);
    json.writeNumberField("pages", entry.pages());
    writeNumbers("blankPages", entry.blankPages(), json);
    write("warnings", entry.warnings(), json);
    write("outputs", entry.outputs(), json);
    json.writeEndObject();
  }

  private static void write(String name, String value, JsonGenerator json) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  private static void write(String name, List<String> values, JsonGenerator json)
      throws IOException {
    if (!values.isEmpty()) {
      json.writeFieldName(name);
      json.writeArray(values.toArray(String[]::new), 0, values.size());
    }
  }

  private static void writeNumbers(String name, List<Integer> values, JsonGenerator json)
      throws IOException {
    if (!values.isEmpty()) {
      int[] numbers = values.stream().mapToInt(Integer::intValue).toArray();
      json.writeFieldName(name);
      json.writeArray(numbers, 0, numbers.length);
    }
  }
}
