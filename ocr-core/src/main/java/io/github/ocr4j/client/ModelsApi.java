package io.github.ocr4j.client;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.ocr4j.chat.ModelCard;
import io.github.ocr4j.internal.http.CallContext;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;

/** The operations under {@code /v1/models}. */
@Headers("Accept: application/json")
interface ModelsApi {
  @RequestLine("GET /v1/models")
  ModelList list(@QueryMap Map<String, Object> query, CallContext call);

  @RequestLine("GET /v1/models/{id}")
  ModelCard get(@Param("id") String id, CallContext call);

  @RequestLine("DELETE /v1/models/{id}")
  ModelsClient.DeletedModel delete(@Param("id") String id, CallContext call);

  /**
   * The models that a key may use ({@code ModelList}).
   *
   * @param data the models
   */
  record ModelList(List<ModelCard> data) {
    public ModelList {
      data = Absent.toEmpty(data);
    }
  }
}
