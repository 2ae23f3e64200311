package io.github.ocr4j.office.internal.legacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.junit.jupiter.api.Test;

class SilentLog4jProviderTest {
  @Test
  void onlyTheLoggersOfPoiAreOff() {
    assertThat(LogManager.getLogger("org.apache.poi.hssf.model").getLevel()).isEqualTo(Level.OFF);
    assertThat(LogManager.getLogger("org.example").getLevel()).isEqualTo(Level.ERROR);
    assertThat(System.getProperties())
        .doesNotContainKey("org.apache.logging.log4j.simplelog.level");
  }
}
