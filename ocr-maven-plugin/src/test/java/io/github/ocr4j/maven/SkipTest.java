package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.plugin.Mojo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GoalExtension.class)
class SkipTest extends GoalTest {
  private static final List<String> FLAGS =
      List.of(
          "skipConvert",
          "skipCheck",
          "skipPlan",
          "skipBatchSubmit",
          "skipBatchCollect",
          "skipExtract",
          "skipReport",
          "skipCosts",
          "skipStore");

  @Test
  void everyGoalIsSkippedByAFlagOfItsOwn(
      @InjectMojo(goal = "convert") ConvertMojo convert,
      @InjectMojo(goal = "check") CheckMojo check,
      @InjectMojo(goal = "plan") PlanMojo plan,
      @InjectMojo(goal = "batch-submit") BatchSubmitMojo submit,
      @InjectMojo(goal = "batch-collect") BatchCollectMojo collect,
      @InjectMojo(goal = "extract") ExtractMojo extract,
      @InjectMojo(goal = "report") ReportMojo report,
      @InjectMojo(goal = "costs") CostsMojo costs,
      @InjectMojo(goal = "store") StoreMojo store)
      throws Exception {
    List<Mojo> goals =
        List.of(convert, check, plan, submit, collect, extract, report, costs, store);
    for (int i = 0; i < goals.size(); i++) {
      commandLine.setProperty("ocr." + FLAGS.get(i), "true");
      goals.get(i).execute();
      commandLine.remove("ocr." + FLAGS.get(i));
    }

    verify(log, times(goals.size())).info(startsWith("Skipping ocr:"));
    assertThat(project.resolve("out")).doesNotExist();
  }
}
