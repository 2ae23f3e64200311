package io.github.ocr4j.convert.internal.conversion;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.ServiceException.Failure;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class AdviceTest {

  @Test
  void namesTheParameterThatHelps() {
    assertThat(Advice.of(new DocumentException(Reason.NO_SUCH_PAGE, "a.pdf has 3 pages, not 7")))
        .isEqualTo("a.pdf has 3 pages, not 7. Perhaps you should change -Docr.pageNumbers.");
    assertThat(
            Advice.of(
                new ConnectionException(Failure.withoutAnswer("No route to example.org."), null)))
        .contains("-Docr.baseUrl")
        .contains("-Docr.engine=local");
  }

  @Test
  void namesTheFileThatMustNotBeWritten() {
    assertThat(Advice.of(new AccessDeniedException("/out/a.md")))
        .isEqualTo("No permission for /out/a.md: change it, or set -Docr.outputDirectory.");
  }

  @Test
  void saysSomethingForAnExceptionWithoutMessage() {
    assertThat(Advice.of(new IOException())).isEqualTo("IOException");
  }
}
