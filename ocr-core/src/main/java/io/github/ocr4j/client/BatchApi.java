package io.github.ocr4j.client;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.internal.http.CallContext;
import java.util.Map;

/**
 * The operations under {@code /v1/batch/jobs}. The body of a creation, a {@link BatchJobCall},
 * comes from the call's context.
 */
@Headers("Accept: application/json")
interface BatchApi {
  @RequestLine("POST /v1/batch/jobs")
  BatchJob create(CallContext call);

  @RequestLine("GET /v1/batch/jobs")
  BatchClient.JobList list(@QueryMap Map<String, Object> query, CallContext call);

  @RequestLine("GET /v1/batch/jobs/{id}")
  BatchJob get(@Param("id") String id, CallContext call);

  @RequestLine("GET /v1/batch/jobs/{id}?inline=true")
  BatchJob getInline(@Param("id") String id, CallContext call);

  @RequestLine("POST /v1/batch/jobs/{id}/cancel")
  BatchJob cancel(@Param("id") String id, CallContext call);
}
