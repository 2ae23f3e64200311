package io.github.ocr4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ocr4j.exception.ConfigurationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkOptionsTest {
  @Test
  void refusesTimeLimitsThatAreOverBeforeTheyBegin() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().connectTimeout(Duration.ZERO))
        .withMessage("connectTimeout must be more than 0, but is PT0S.");
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().readTimeout(Duration.ofSeconds(-1)));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().callTimeout(Duration.ZERO));
  }

  @Test
  void refusesToHaveNoConnection() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().maxConnections(0))
        .withMessage("maxConnections must be 1 or more, but is 0.");
  }

  @Test
  void refusesAProxyWithoutHostOrPort() {
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().proxy(" ", 3128));
    assertThatExceptionOfType(ConfigurationException.class)
        .isThrownBy(() -> NetworkOptions.builder().proxy("proxy.example.org", 65536));
  }

  @Test
  void theOrderOfProxyAndItsExceptionsDoesNotMatter() {
    List<String> direct = List.of(".example.org");

    assertThat(NetworkOptions.builder().noProxyHosts(direct).proxy("proxy", 3128).build())
        .isEqualTo(NetworkOptions.builder().proxy("proxy", 3128).noProxyHosts(direct).build())
        .isNotEqualTo(NetworkOptions.builder().proxy("proxy", 3128).build());
  }
}
