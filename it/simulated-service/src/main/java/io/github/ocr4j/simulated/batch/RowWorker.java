package io.github.ocr4j.simulated.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.chat.ChatService;
import io.github.ocr4j.simulated.contract.RefusedException;
import io.github.ocr4j.simulated.contract.RequestSchema;
import io.github.ocr4j.simulated.ocr.OcrAnswer;
import io.github.ocr4j.simulated.ocr.OcrService;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Answers single rows, the way single calls are answered. */
final class RowWorker {

  private final OcrService ocr;
  private final ChatService chat;
  private final Path directory;

  RowWorker(OcrService ocr, ChatService chat, Path directory) {
    this.ocr = ocr;
    this.chat = chat;
    this.directory = directory;
  }

  RowAnswer answer(Row row, String endpoint, Optional<String> model) {
    Optional<String> customId = Optional.empty();
    try (InputStream in = Rows.open(row);
        JsonBody line = JsonBody.read(in, directory)) {
      JsonNode root = line.root().orElseThrow(() -> notJson(line));
      JsonNode id = root.path("custom_id");
      customId = id.isTextual() ? Optional.of(id.textValue()) : Optional.empty();
      RequestSchema.BATCH_ROW.require(root);
      ObjectNode request = (ObjectNode) root.get("body");
      if (model.isPresent() && !request.has("model")) {
        request.put("model", model.get());
      }
      return answer(customId, endpoint, request, line);
    } catch (RefusedException e) {
      return RowAnswer.of(customId, e.status(), e.body());
    } catch (IOException e) {
      RefusedException gone =
          RefusedException.error(404, 1901, "invalid_file", "Could not get file.");
      return RowAnswer.of(customId, gone.status(), gone.body());
    }
  }

  private RowAnswer answer(
      Optional<String> customId, String endpoint, JsonNode request, JsonBody line)
      throws IOException {
    switch (endpoint) {
      case "/v1/ocr" -> {
        OcrAnswer answer = ocr.process(request, line);
        return new RowAnswer(customId, 200, answer.json(), Optional.of(answer.bill().inBatch()));
      }
      case "/v1/chat/completions" -> {
        return RowAnswer.of(customId, 200, chat.complete(request, line));
      }
      default -> throw RefusedException.detail(404, "Not Found");
    }
  }

  private static RefusedException notJson(JsonBody line) {
    return RefusedException.detail(422, "line contains invalid json: " + line.problem());
  }
}
