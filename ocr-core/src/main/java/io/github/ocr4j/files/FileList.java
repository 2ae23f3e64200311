package io.github.ocr4j.files;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import io.github.ocr4j.internal.json.Absent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One page of the list of files ({@code ListFilesOut}).
 *
 * @param data the files
 * @param total how many there are on all pages, if asked for
 * @param additionalProperties members that the contract does not know, as they came
 */
public record FileList(
    List<UploadedFile> data,
    Optional<Long> total,
    @JsonAnySetter @JsonAnyGetter Map<String, Object> additionalProperties) {

  public FileList {
    data = Absent.toEmpty(data);
    total = Absent.toEmpty(total);
    additionalProperties = Absent.toEmpty(additionalProperties);
  }
}
