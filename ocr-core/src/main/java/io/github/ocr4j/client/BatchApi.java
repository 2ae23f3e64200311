package io.github.ocr4j.client;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchJobList;
import java.util.Map;

/** The operations under {@code /v1/batch/jobs}. */
@Headers("Accept: application/json")
interface BatchApi {
  @Headers("Content-Type: application/json")
  @RequestLine("POST /v1/batch/jobs")
  BatchJob create(BatchJobCall job);

  @RequestLine("GET /v1/batch/jobs")
  BatchJobList list(@QueryMap Map<String, Object> query);

  @RequestLine("GET /v1/batch/jobs/{id}")
  BatchJob get(@Param("id") String id);

  @RequestLine("GET /v1/batch/jobs/{id}?inline=true")
  BatchJob getInline(@Param("id") String id);

  @RequestLine("POST /v1/batch/jobs/{id}/cancel")
  BatchJob cancel(@Param("id") String id);
}
