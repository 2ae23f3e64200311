package io.github.ocr4j.simulated.contract;

import static io.github.ocr4j.simulated.contract.Rules.anything;
import static io.github.ocr4j.simulated.contract.Rules.between;
import static io.github.ocr4j.simulated.contract.Rules.bool;
import static io.github.ocr4j.simulated.contract.Rules.both;
import static io.github.ocr4j.simulated.contract.Rules.dictionary;
import static io.github.ocr4j.simulated.contract.Rules.either;
import static io.github.ocr4j.simulated.contract.Rules.integer;
import static io.github.ocr4j.simulated.contract.Rules.list;
import static io.github.ocr4j.simulated.contract.Rules.named;
import static io.github.ocr4j.simulated.contract.Rules.number;
import static io.github.ocr4j.simulated.contract.Rules.oneOf;
import static io.github.ocr4j.simulated.contract.Rules.string;

import java.util.LinkedHashMap;
import java.util.Map;

/** What {@code POST /v1/chat/completions} accepts. */
public final class ChatContract {

  private static final Rule TEXT =
      ObjectRule.closed().optional("type", oneOf("text")).required("text", string());
  private static final Rule REFERENCE =
      ObjectRule.closed()
          .optional("type", oneOf("reference"))
          .required("reference_ids", list(integer()));
  private static final Rule THINKING =
      ObjectRule.closed()
          .optional("type", oneOf("thinking"))
          .required("thinking", list(anything()))
          .optional("closed", bool());
  private static final Rule AUDIO =
      ObjectRule.closed().optional("type", oneOf("input_audio")).required("input_audio", string());

  private static final Rule CHUNK = new TaggedRule("type", "text", chunks());
  private static final Rule SYSTEM_CHUNK =
      new TaggedRule("type", "text", Map.of("text", TEXT, "thinking", THINKING));
  private static final Rule CONTENT =
      either(named("str", string()), named("list[ContentChunk]", list(CHUNK)));

  private static final Rule FUNCTION_CALL =
      ObjectRule.closed()
          .required("name", string())
          .required("arguments", either(named("dict", dictionary()), named("str", string())));
  private static final Rule TOOL_CALL =
      ObjectRule.closed()
          .optional("id", string())
          .optional("type", oneOf("function"))
          .required("function", FUNCTION_CALL)
          .optional("index", integer());
  private static final Rule FUNCTION =
      ObjectRule.closed()
          .required("name", string())
          .optional("description", string())
          .optional("strict", bool())
          .required("parameters", dictionary());
  private static final Rule TOOL =
      ObjectRule.closed().optional("type", oneOf("function")).required("function", FUNCTION);
  private static final Rule TOOL_CHOICE =
      ObjectRule.closed()
          .optional("type", oneOf("function"))
          .required("function", ObjectRule.closed().required("name", string()));

  private static final Rule MESSAGE = new TaggedRule("role", "", messages());

  /** A request for a completion. */
  public static final Rule REQUEST = request().required("model", string());

  private ChatContract() {}

  private static ObjectRule request() {
    Rule natural = both(integer(), between(0, Double.MAX_VALUE));
    Rule penalty = both(number(), between(-2, 2));
    return ObjectRule.closed()
        .required("messages", list(MESSAGE))
        .optional("temperature", both(number(), between(0, 1.5)).orNull())
        .optional("top_p", both(number(), between(-Double.MAX_VALUE, 1)))
        .optional("max_tokens", natural.orNull())
        .optional("stream", bool())
        .optional("stop", either(named("str", string()), named("list[str]", list(string()))))
        .optional("random_seed", natural.orNull())
        .optional("metadata", dictionary().orNull())
        .optional("response_format", Chunks.RESPONSE_FORMAT)
        .optional("tools", list(TOOL).orNull())
        .optional(
            "tool_choice",
            either(
                named("ToolChoice", TOOL_CHOICE),
                named("ToolChoiceEnum", oneOf("auto", "none", "any", "required"))))
        .optional("presence_penalty", penalty)
        .optional("frequency_penalty", penalty)
        .optional("n", both(integer(), between(1, Double.MAX_VALUE)).orNull())
        .optional(
            "prediction",
            ObjectRule.closed().optional("type", oneOf("content")).optional("content", string()))
        .optional("parallel_tool_calls", bool())
        .optional("prompt_mode", oneOf("reasoning").orNull())
        .optional("reasoning_effort", oneOf("high", "none"))
        .optional("guardrails", list(dictionary()).orNull())
        .optional("prompt_cache_key", string().orNull())
        .optional("safe_prompt", bool());
  }

  private static Map<String, Rule> chunks() {
    Map<String, Rule> chunks = new LinkedHashMap<>();
    chunks.put("text", TEXT);
    chunks.put("image_url", Chunks.IMAGE_URL);
    chunks.put("document_url", Chunks.DOCUMENT_URL);
    chunks.put("reference", REFERENCE);
    chunks.put("file", Chunks.FILE);
    chunks.put("thinking", THINKING);
    chunks.put("input_audio", AUDIO);
    return chunks;
  }

  private static Map<String, Rule> messages() {
    Map<String, Rule> messages = new LinkedHashMap<>();
    messages.put(
        "system",
        ObjectRule.closed()
            .required("role", string())
            .required(
                "content",
                either(
                    named("str", string()),
                    named("list[SystemMessageContentChunks]", list(SYSTEM_CHUNK)))));
    messages.put(
        "user",
        ObjectRule.closed().required("role", string()).required("content", CONTENT.orNull()));
    messages.put(
        "assistant",
        ObjectRule.closed()
            .required("role", string())
            .optional("content", CONTENT.orNull())
            .optional("tool_calls", list(TOOL_CALL).orNull())
            .optional("prefix", bool()));
    messages.put(
        "tool",
        ObjectRule.closed()
            .required("role", string())
            .required("content", CONTENT.orNull())
            .optional("tool_call_id", string().orNull())
            .optional("name", string().orNull()));
    return messages;
  }
}
