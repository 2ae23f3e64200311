package io.github.ocr4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.client.MistralClient;
import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.SampleDocuments;
import io.github.ocr4j.simulated.SimulatedService;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What is optional may be missing from the class path: only what needs it is not there then. */
class OptionalDependenciesTest {

  /** Reads and extracts; loaded with the class path of somebody who added nothing. */
  public static final class Reader implements Function<String, String> {
    record Facts(String title) {}

    @Override
    public String apply(String baseUrl) {
      try (MistralClient client =
          MistralClient.builder().apiKey("test-key").baseUrl(baseUrl).build()) {
        Document document = Document.of(SampleDocuments.pdf(1), "a.pdf");
        return client.extraction().extract(document, Facts.class).value().title();
      }
    }
  }

  @Test
  @SuppressWarnings("unchecked")
  void theClientWorksWithoutThem() throws Exception {
    try (SimulatedService service = SimulatedService.start();
        URLClassLoader bare = withoutOptionalDependencies()) {
      Function<String, String> reader =
          (Function<String, String>)
              bare.loadClass(Reader.class.getName()).getDeclaredConstructor().newInstance();

      assertThat(reader.getClass()).isNotEqualTo(Reader.class);
      assertThat(reader.apply(service.uri().toString())).isNotBlank();
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> bare.loadClass("io.micrometer.core.instrument.MeterRegistry"));
      assertThatExceptionOfType(ClassNotFoundException.class)
          .isThrownBy(() -> bare.loadClass("com.networknt.schema.JsonSchema"));
    }
  }

  private static URLClassLoader withoutOptionalDependencies() throws MalformedURLException {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      if (!entry.contains("micrometer") && !entry.contains("json-schema-validator")) {
        urls.add(Path.of(entry).toUri().toURL());
      }
    }
    return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}
