package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.markdown.option.MarkdownOptions;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoalExtension.class)
class MarkdownParametersTest extends GoalTest {
  /** Programs set these; minConfidence sets one of the thresholds for each run. */
  private static final Set<String> WITHOUT_PARAMETER =
      Set.of(
          "pageAnchors",
          "navigation",
          "date",
          "metadata",
          "imageNames",
          "tables",
          "unsafeLinks",
          "thresholds");

  private static final List<String> PARAMETERS =
      List.of(
          "split=page",
          "pageSeparator=rule",
          "layout=flat",
          "flavour=hugo",
          "mathPlugin=true",
          "frontMatter=yaml",
          "headersAndFooters=keep-all",
          "imagesDirectory=pictures",
          "imagesPath=/assets",
          "repairs=none");

  @Test
  @InjectMojo(goal = "convert")
  void everyOptionOfTheMarkdownHasAParameter(ConvertMojo mojo) throws Exception {
    mojo.runner().setParameters(mojo);
    MarkdownOptions byDefault = mojo.markdown();
    for (String parameter : PARAMETERS) {
      String[] pair = parameter.split("=");
      commandLine.setProperty("ocr." + pair[0], pair[1]);
    }
    mojo.runner().setParameters(mojo);
    MarkdownOptions set = mojo.markdown();

    Set<String> unchanged = new TreeSet<>();
    for (RecordComponent option : MarkdownOptions.class.getRecordComponents()) {
      if (option.getAccessor().invoke(set).equals(option.getAccessor().invoke(byDefault))) {
        unchanged.add(option.getName());
      }
    }
    assertThat(unchanged).containsExactlyInAnyOrderElementsOf(WITHOUT_PARAMETER);
  }
}
