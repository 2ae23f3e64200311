package io.github.ocr4j.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.ocr4j.batch.BatchJob;
import io.github.ocr4j.batch.BatchResult;
import io.github.ocr4j.client.BatchClient;
import io.github.ocr4j.client.FilesClient;
import io.github.ocr4j.exception.ServiceException;
import io.github.ocr4j.files.UploadedFile;
import io.github.ocr4j.internal.error.Redaction;
import io.github.ocr4j.internal.error.ServiceErrors;
import io.github.ocr4j.internal.json.SpooledImages;
import io.github.ocr4j.internal.response.BatchLineReader;
import io.github.ocr4j.internal.response.JsonLines;
import io.github.ocr4j.internal.response.OcrResponseReader;
import io.github.ocr4j.model.OcrResponse;
import io.github.ocr4j.model.WireJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;

/** Reads recorded answers that lie beside the project's directory, where there are any. */
@EnabledIf("isThere")
class CorpusTest {
  private static final Path CORPUS = find();
  private static final ServiceErrors ERRORS = new ServiceErrors(new Redaction(List.of()));

  /** Tests run in the module; a checkout may stand one level deeper than the folder expects. */
  private static Path find() {
    return Stream.of("../../shared/corpus", "../../../shared/corpus")
        .map(Path::of)
        .filter(Files::isDirectory)
        .findFirst()
        .orElse(Path.of("absent"));
  }

  static boolean isThere() {
    return Files.isDirectory(CORPUS);
  }

  private interface Check {
    void accept(Path file) throws IOException;
  }

  private static Stream<DynamicTest> each(String folder, String glob, Check check) {
    try (var files = Files.newDirectoryStream(CORPUS.resolve(folder), glob)) {
      return Stream.of(files.spliterator())
          .flatMap(paths -> java.util.stream.StreamSupport.stream(paths, false))
          .sorted()
          .map(
              file ->
                  DynamicTest.dynamicTest(file.getFileName().toString(), () -> check.accept(file)))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static SpooledImages inMemory() {
    return new SpooledImages(Optional.empty(), 0);
  }

  @TestFactory
  Stream<DynamicTest> responsesAreReadAndWrittenBackUnchanged() {
    return each(
        "responses",
        "*.json",
        file -> {
          try (InputStream in = Files.newInputStream(file)) {
            OcrResponse response = new OcrResponseReader(inMemory(), page -> {}).read(in);

            assertThat(response)
                .isEqualTo(WireJson.read(Files.readString(file), OcrResponse.class));
            assertThat(WireJson.read(WireJson.write(response), OcrResponse.class))
                .isEqualTo(response);
            JsonNode tree = new ObjectMapper().readTree(file.toFile());
            assertThat(response.pages()).hasSameSizeAs(tree.get("pages"));
            for (int i = 0; i < response.pages().size(); i++) {
              assertThat(response.pages().get(i).markdown())
                  .isEqualTo(tree.get("pages").get(i).get("markdown").textValue());
            }
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> errorBodiesBecomeSentences() {
    return each(
        "errors",
        "[0-9]*",
        file -> {
          Matcher status = Pattern.compile("^(\\d{3})").matcher(file.getFileName().toString());
          ServiceException failure =
              ERRORS.of(status.find() ? Integer.parseInt(status.group(1)) : 400, body(file));

          assertThat(failure.getMessage()).doesNotContain("{", "base64,").hasSizeLessThan(800);
          if (Files.size(file) > 0) {
            assertThat(failure.getMessage()).doesNotContain("gave no reason");
          }
        });
  }

  private static byte[] body(Path file) throws IOException {
    return Files.readAllBytes(file);
  }

  @TestFactory
  Stream<DynamicTest> jobsAreRead() {
    return each(
        "batch",
        "rubyllm_job_[0-9]*.json",
        file -> {
          BatchJob job = WireJson.read(Files.readString(file), BatchJob.class);

          assertThat(job.id()).isNotBlank();
          assertThat(file.getFileName().toString()).contains("_" + job.status());
        });
  }

  @TestFactory
  Stream<DynamicTest> linesOfResultsAreRead() {
    return Stream.concat(
        each("batch", "*res*ocr*.jsonl", CorpusTest::readLines),
        each("reconstructed", "*.jsonl", CorpusTest::readLines))
        .toList()
        .stream();
  }

  private static void readLines(Path file) throws IOException {
    BatchLineReader reader = new BatchLineReader(CorpusTest::inMemory, ERRORS);
    try (InputStream in = Files.newInputStream(file)) {
      JsonLines lines = new JsonLines(in);
      int number = 0;
      while (lines.next()) {
        BatchResult row = reader.read(lines.line(), ++number);
        assertThat(row.customId()).isPresent();
        if (!file.getFileName().toString().contains("error")) {
          assertThat(row.response()).isPresent();
        }
      }
      assertThat(number).isPositive();
    }
  }

  @TestFactory
  Stream<DynamicTest> reconstructedJobsAreRead() {
    return each(
        "reconstructed",
        "*job*.json",
        file -> {
          if (file.toString().contains("list")) {
            assertThat(WireJson.read(Files.readString(file), BatchClient.JobList.class).data())
                .isNotEmpty();
          } else {
            assertThat(WireJson.read(Files.readString(file), BatchJob.class).outcome())
                .isEqualTo(BatchJob.Outcome.FAILED);
          }
        });
  }

  @TestFactory
  Stream<DynamicTest> filesAreRead() {
    return each(
        "files",
        "*.json",
        file -> {
          String name = file.getFileName().toString();
          String json = Files.readString(file);
          if (name.contains("delete")) {
            assertThat(WireJson.read(json, FilesClient.DeletedFile.class).deleted()).isTrue();
          } else if (name.contains("signed")) {
            assertThat(WireJson.read(json, FilesClient.SignedUrl.class).url()).isNotNull();
          } else {
            assertThat(WireJson.read(json, UploadedFile.class).id()).isNotBlank();
          }
        });
  }
}
