package io.github.ocr4j.maven.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.option.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;

class RepairNamesTest {
  @Test
  void isTheDefaultWithoutNames() {
    assertThat(RepairNames.parse(List.of())).isEqualTo(Repair.defaults());
  }

  @Test
  void takesNamesAwayFromTheDefault() {
    assertThat(RepairNames.parse(List.of("-math", "-Bullets")))
        .hasSize(Repair.defaults().size() - 2)
        .doesNotContain(Repair.MATH, Repair.BULLETS);
  }

  @Test
  void addsNamesInOrder() {
    assertThat(RepairNames.parse(List.of("default", "heading-levels"))).isEqualTo(Repair.all());
    assertThat(RepairNames.parse(List.of("unicode", "math")))
        .containsExactlyInAnyOrder(Repair.UNICODE, Repair.MATH);
    assertThat(RepairNames.parse(List.of("all", "-math"))).hasSize(Repair.all().size() - 1);
    assertThat(RepairNames.parse(List.of("none"))).isEmpty();
  }

  @Test
  void namesTheParameterForWhatItDoesNotKnow() {
    assertThatThrownBy(() -> RepairNames.parse(List.of("-spelling")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("'spelling' is no value of repairs")
        .hasMessageContaining("control-characters");
  }
}
