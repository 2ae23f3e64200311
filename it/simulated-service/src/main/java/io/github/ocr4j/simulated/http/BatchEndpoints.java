package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.batch.BatchService;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Everything under {@code /v1/batch/jobs}. */
final class BatchEndpoints {

  private static final JsonMapper JSON = new JsonMapper();
  private static final int DEFAULT_PAGE_SIZE = 100;
  private static final Set<String> PARAMETERS =
      Set.of(
          "page",
          "page_size",
          "model",
          "agent_id",
          "metadata",
          "created_after",
          "created_by_me",
          "status",
          "order_by");

  private final BatchService service;

  BatchEndpoints(BatchService service) {
    this.service = service;
  }

  void addTo(Routes routes) {
    routes
        .add("POST", "/v1/batch/jobs", this::create)
        .add("GET", "/v1/batch/jobs", this::list)
        .add("GET", "/v1/batch/jobs/{job_id}", this::get)
        .add("POST", "/v1/batch/jobs/{job_id}/cancel", this::cancel);
  }

  private Answer create(Call call, JsonBody body) throws IOException {
    return Answer.json(service.create(Endpoint.json(body), body));
  }

  private Answer get(Call call, JsonBody body) throws IOException {
    return Answer.json(service.get(call.id("job_id"), call.query().flag("inline", false)));
  }

  private Answer cancel(Call call, JsonBody body) {
    return Answer.json(service.cancel(call.id("job_id")));
  }

  private Answer list(Call call, JsonBody body) {
    Query query = call.query();
    List<ObjectNode> found =
        new ArrayList<>(service.list().stream().filter(wanted(query)).toList());
    if (!query.oneOf("order_by", List.of("created", "-created")).contains("created")) {
      Collections.reverse(found);
    }
    int size = query.number("page_size", DEFAULT_PAGE_SIZE);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.putArray("data")
        .addAll(found.stream().skip((long) query.number("page", 0) * size).limit(size).toList());
    json.put("object", "list").put("total", found.size());
    return Answer.json(json);
  }

  private static Predicate<ObjectNode> wanted(Query query) {
    query.flag("created_by_me", false);
    List<String> statuses = query.oneOf("status", BatchService.STATUSES);
    List<String> models = query.all("model");
    List<String> agents = query.all("agent_id");
    JsonNode metadata = metadata(query);
    long after =
        query.time("created_after").map(time -> time.getEpochSecond()).orElse(Long.MIN_VALUE);
    return job ->
        (statuses.isEmpty() || statuses.contains(job.get("status").asText()))
            && (models.isEmpty() || models.contains(job.get("model").asText()))
            && (agents.isEmpty() || agents.contains(job.get("agent_id").asText()))
            && job.get("created_at").asLong() >= after
            && contains(job.get("metadata"), metadata);
  }

  /**
   * The contract says no more than "object": some clients send JSON, some a pair for each entry.
   */
  private static ObjectNode metadata(Query query) {
    ObjectNode metadata = JsonNodeFactory.instance.objectNode();
    query
        .parameters()
        .forEach(
            (name, values) -> {
              if (!PARAMETERS.contains(name)) {
                metadata.put(name, values.get(0));
              }
            });
    query.text("metadata").ifPresent(text -> metadata.setAll(object(text)));
    return metadata;
  }

  private static ObjectNode object(String text) {
    try {
      if (JSON.readTree(text) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      // Refused below, as JSON of another type is.
    }
    throw RefusedException.invalid(
        "dict_type",
        List.of("query", "metadata"),
        "Input should be a valid dictionary",
        TextNode.valueOf(text));
  }

  private static boolean contains(JsonNode all, JsonNode some) {
    for (Map.Entry<String, JsonNode> entry : some.properties()) {
      if (!entry.getValue().equals(all.get(entry.getKey()))) {
        return false;
      }
    }
    return true;
  }
}
