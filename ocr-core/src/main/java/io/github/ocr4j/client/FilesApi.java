package io.github.ocr4j.client;

import feign.Headers;
import feign.Param;
import feign.QueryMap;
import feign.RequestLine;
import io.github.ocr4j.files.UploadedFile;
import io.github.ocr4j.internal.http.CallContext;
import java.nio.file.Path;
import java.util.Map;

/** The operations under {@code /v1/files}. The body of an upload comes from the call's context. */
interface FilesApi {
  @Headers("Accept: application/json")
  @RequestLine("POST /v1/files")
  UploadedFile upload(CallContext call);

  @Headers("Accept: application/json")
  @RequestLine("GET /v1/files")
  FilesClient.FileList list(@QueryMap Map<String, Object> query, CallContext call);

  @Headers("Accept: application/json")
  @RequestLine("GET /v1/files/{id}")
  UploadedFile get(@Param("id") String id, CallContext call);

  @Headers("Accept: application/json")
  @RequestLine("DELETE /v1/files/{id}")
  FilesClient.DeletedFile delete(@Param("id") String id, CallContext call);

  @Headers("Accept: application/octet-stream")
  @RequestLine("GET /v1/files/{id}/content")
  Path content(@Param("id") String id, CallContext call);

  @Headers("Accept: application/json")
  @RequestLine("GET /v1/files/{id}/url?expiry={hours}")
  FilesClient.SignedUrl signedUrl(
      @Param("id") String id, @Param("hours") long hours, CallContext call);
}
