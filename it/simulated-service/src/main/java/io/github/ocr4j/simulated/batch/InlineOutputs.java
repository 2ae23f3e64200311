package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.ocr4j.simulated.files.FileStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.UUID;

/** Reads the results of a finished job back, to be sent along with its description. */
final class InlineOutputs {

  private static final JsonMapper JSON = new JsonMapper();

  private InlineOutputs() {}

  static JsonNode of(BatchJob job, FileStore files) throws IOException {
    if (!job.status().isTerminal()) {
      return NullNode.instance;
    }
    ArrayNode outputs = JsonNodeFactory.instance.arrayNode();
    add(job.outputFile(), files, outputs);
    add(job.errorFile(), files, outputs);
    return outputs;
  }

  private static void add(Optional<UUID> file, FileStore files, ArrayNode outputs)
      throws IOException {
    if (file.isEmpty()) {
      return;
    }
    try (InputStream in = files.get(file.get()).content().open();
        MappingIterator<JsonNode> lines = JSON.readerFor(JsonNode.class).readValues(in)) {
      while (lines.hasNext()) {
        outputs.add(lines.next());
      }
    }
  }
}
