package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.engine.OcrOptions;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoalExtension.class)
class EngineOptionsTest extends GoalTest {
  /**
   * Files need the images, and no file is made of blocks. Annotations of documents belong to
   * ocr:extract, with the parameters schemaFile and prompt.
   */
  private static final Set<String> WITHOUT_PARAMETER =
      Set.of(
          "includeImages", "includeBlocks", "documentAnnotationFormat", "documentAnnotationPrompt");

  private static final Map<String, String> PARAMETERS =
      Map.of(
          "model", "mistral-ocr-2512",
          "imageLimit", "3",
          "imageMinSize", "50",
          "tableFormat", "html",
          "extractHeaders", "true",
          "extractFooters", "true",
          "confidence", "word",
          "annotateImages", "true",
          "splitImage", "1x2");

  @Test
  @InjectMojo(goal = "convert")
  void everyOptionOfAnEngineHasAParameter(ConvertMojo mojo) throws Exception {
    mojo.runner().setParameters(mojo);
    OcrOptions byDefault = mojo.options();
    PARAMETERS.forEach((name, value) -> commandLine.setProperty("ocr." + name, value));
    mojo.runner().setParameters(mojo);
    OcrOptions set = mojo.options();

    Set<String> unchanged = new TreeSet<>();
    for (RecordComponent option : OcrOptions.class.getRecordComponents()) {
      if (option.getAccessor().invoke(set).equals(option.getAccessor().invoke(byDefault))) {
        unchanged.add(option.getName());
      }
    }
    assertThat(unchanged).containsExactlyInAnyOrderElementsOf(WITHOUT_PARAMETER);
  }
}
