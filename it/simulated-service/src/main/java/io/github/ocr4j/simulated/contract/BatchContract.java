package io.github.ocr4j.simulated.contract;

import static io.github.ocr4j.simulated.contract.Rules.between;
import static io.github.ocr4j.simulated.contract.Rules.both;
import static io.github.ocr4j.simulated.contract.Rules.dictionary;
import static io.github.ocr4j.simulated.contract.Rules.integer;
import static io.github.ocr4j.simulated.contract.Rules.list;
import static io.github.ocr4j.simulated.contract.Rules.oneOf;
import static io.github.ocr4j.simulated.contract.Rules.sized;
import static io.github.ocr4j.simulated.contract.Rules.string;
import static io.github.ocr4j.simulated.contract.Rules.textLength;
import static io.github.ocr4j.simulated.contract.Rules.uuid;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What {@code POST /v1/batch/jobs} accepts. */
public final class BatchContract {

  private static final int MOST_INLINE_REQUESTS = 10_000;
  private static final int MOST_HOURS = 168;

  /** One request, inline or on a line of a file. */
  public static final Rule ROW =
      ObjectRule.open().optional("custom_id", string().orNull()).required("body", dictionary());

  /** A new job. */
  public static final Rule JOB =
      ObjectRule.open()
          .optional("input_files", list(uuid()).orNull())
          .optional("requests", sized(list(ROW), 0, MOST_INLINE_REQUESTS).orNull())
          .required(
              "endpoint",
              oneOf(
                  "/v1/chat/completions",
                  "/v1/embeddings",
                  "/v1/fim/completions",
                  "/v1/moderations",
                  "/v1/chat/moderations",
                  "/v1/ocr",
                  "/v1/classifications",
                  "/v1/chat/classifications",
                  "/v1/conversations",
                  "/v1/audio/transcriptions"))
          .optional("model", string().orNull())
          .optional("agent_id", string().orNull())
          .optional("metadata", both(dictionary(), BatchContract::metadata).orNull())
          .optional("timeout_hours", both(integer(), between(1, MOST_HOURS)));

  private BatchContract() {}

  private static List<Violation> metadata(JsonNode metadata, List<Object> location) {
    List<Violation> found = new ArrayList<>();
    for (Map.Entry<String, JsonNode> entry : metadata.properties()) {
      List<Object> below = Rule.below(location, entry.getKey());
      found.addAll(textLength(1, 32).check(TextNode.valueOf(entry.getKey()), below));
      found.addAll(both(string(), textLength(1, 512)).check(entry.getValue(), below));
    }
    return found;
  }
}
