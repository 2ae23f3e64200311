package io.github.ocr4j.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.ocr4j.exception.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceListTest {
  private final PriceList standard = PriceList.standard();

  @ParameterizedTest
  @CsvSource({
    "mistral-ocr-2503, 1, 0.5, 1",
    "mistral-ocr-2505, 1, 0.5, 3",
    "mistral-ocr-2512, 2, 1, 3",
    "mistral-ocr-3, 2, 1, 3",
    "mistral-ocr-4-0, 4, 2, 5",
    "mistral-ocr-4-1, 4, 2, 5",
    "mistral-ocr-latest, 4, 2, 5"
  })
  void knowsThePublicPricesOfEveryModel(String model, String sync, String batch, String annotated) {
    assertThat(standard.price(model, Rate.SYNC, 1000)).contains(Money.usd(sync));
    assertThat(standard.price(model, Rate.BATCH, 1000)).contains(Money.usd(batch));
    assertThat(standard.price(model, Rate.ANNOTATED, 1000)).contains(Money.usd(annotated));
  }

  @Test
  void saysWhoNamedEachPriceAndWhen() {
    PriceList.ModelPrice price = standard.of("mistral-ocr-latest").orElseThrow();

    assertThat(price.source()).contains("Mistral documentation");
    assertThat(price.date()).isEqualTo(LocalDate.of(2026, 8, 21));
    assertThat(standard).hasToString("standard price list of 2026-08-21");
  }

  @Test
  void aModelThatTheListDoesNotKnowHasNoPrice() {
    assertThat(standard.price("mistral-ocr-9", Rate.SYNC, 10)).isEmpty();
  }

  @Test
  void aRateThatNoSourceStatesHasNoPrice() {
    assertThat(standard.price("mistral-document-ai-2512", Rate.BATCH, 10)).isEmpty();
    assertThat(standard.price("mistral-ocr-latest", Rate.BATCH_ANNOTATED, 10)).isEmpty();
  }

  @Test
  void noPagesCostNothingWhateverTheModel() {
    assertThat(standard.price("mistral-ocr-9", Rate.SYNC, 0)).contains(Money.usd("0"));
  }

  @Test
  void findsTheModelThatAnsweredUnderItsResolvedName() {
    assertThat(standard.of("mistral-ocr-2505-completion"))
        .isEqualTo(standard.of("mistral-ocr-2505"));
  }

  @Test
  void ownPricesTakeThePlaceOfTheListed() {
    PriceList own =
        standard.with(
            new PriceList.ModelPrice(
                List.of("mistral-ocr-latest", "gateway-ocr"),
                Map.of(Rate.SYNC, Money.usd("3.2")),
                "contract",
                LocalDate.of(2026, 11, 1)));

    assertThat(own.price("mistral-ocr-latest", Rate.SYNC, 10)).contains(Money.usd("0.032"));
    assertThat(own.price("gateway-ocr", Rate.SYNC, 1)).contains(Money.usd("0.0032"));
    assertThat(own.price("mistral-ocr-latest", Rate.BATCH, 10)).isEmpty();
    assertThat(own.price("mistral-ocr-4-1", Rate.SYNC, 1000)).contains(Money.usd("4"));
    assertThat(own).hasToString("standard price list with own prices of 2026-11-01");
  }

  @Test
  void readsOwnPricesFromAFile(@TempDir Path folder) throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("prices.json"),
            """
            {"prices": [{"models": ["house-ocr"], "date": "2026-10-01", "source": "invoice",
              "perThousandPages": {"sync": "0.7", "batchAnnotated": "0.1"}}]}
            """);

    PriceList own = PriceList.read(file);

    assertThat(own.price("house-ocr", Rate.SYNC, 1000)).contains(Money.usd("0.7"));
    assertThat(own.price("house-ocr", Rate.BATCH_ANNOTATED, 1000)).contains(Money.usd("0.1"));
    assertThat(own.price("mistral-ocr-latest", Rate.SYNC, 1000)).contains(Money.usd("4"));
  }

  @Test
  void refusesAFileThatIsNoPriceList(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("prices.json"), "{\"prices\":[{\"models\":[]}]}");

    assertThatThrownBy(() -> PriceList.read(file))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("prices.json");
    assertThatThrownBy(() -> PriceList.read(folder.resolve("missing.json")))
        .isInstanceOf(ConfigurationException.class);
  }
}
