package io.github.ocr4j.maven.parameter;

import static java.util.Map.entry;

import io.github.ocr4j.convert.option.Choice;
import io.github.ocr4j.engine.ImageSplit;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.exception.ConfigurationException;
import io.github.ocr4j.markdown.option.PageSeparator;
import io.github.ocr4j.markdown.option.Repair;
import io.github.ocr4j.price.Money;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what was written for a parameter as a value of the parameter's type. */
public final class ParameterReader {
  private static final Map<Type, TextReader> READERS =
      Map.ofEntries(
          entry(String.class, (name, text) -> text),
          entry(boolean.class, ParameterReader::flag),
          entry(Integer.class, Quantity::whole),
          entry(Double.class, Quantity::decimal),
          entry(Fraction.class, (name, text) -> new Fraction(Quantity.fraction(name, text))),
          entry(ByteSize.class, (name, text) -> new ByteSize(Quantity.bytes(name, text))),
          entry(Money.class, Quantity::money),
          entry(Duration.class, Quantity::duration),
          entry(LocalDate.class, ParameterReader::day),
          entry(Charset.class, ParameterReader::charset),
          entry(PageSelection.class, ParameterReader::pages),
          entry(PageSeparator.class, (name, text) -> PageSeparator.parse(text)),
          entry(ImageSplit.class, ParameterReader::split));

  private final Path baseDirectory;

  /** Reads the text of a parameter. */
  @FunctionalInterface
  private interface TextReader {
    Object read(String name, String text);
  }

  /**
   * Reads parameters of a project.
   *
   * @param baseDirectory what relative paths are relative to
   */
  public ParameterReader(Path baseDirectory) {
    this.baseDirectory = baseDirectory.toAbsolutePath().normalize();
  }

  /**
   * Reads a parameter.
   *
   * @param name what the parameter is called, for the message
   * @param type the type of its field
   * @param written what was written
   * @return the value; null if nothing was written and the type has no empty value
   * @throws ConfigurationException if it is no value of that type
   */
  public Object read(String name, Type type, Written written) {
    if (type instanceof ParameterizedType several) {
      return several(name, several, written);
    }
    if (written.equals(Written.NOTHING)) {
      return type == boolean.class ? false : null;
    }
    return one(name, type, written.text());
  }

  private Object several(String name, ParameterizedType type, Written written) {
    if (type.getRawType() == Map.class) {
      return headers(name, written);
    }
    Type element = type.getActualTypeArguments()[0];
    if (type.getRawType() == Set.class && element == Repair.class) {
      return RepairNames.parse(written.list());
    }
    return written.list().stream().map(text -> one(name, element, text)).toList();
  }

  private Object one(String name, Type type, String text) {
    if (type == Path.class) {
      return baseDirectory.resolve(text.strip()).normalize();
    }
    if (type instanceof Class<?> choice && choice.isEnum()) {
      return choice(name, choice, text);
    }
    return READERS.get(type).read(name, text);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object choice(String name, Class type, String text) {
    return Choice.of(name, text, type);
  }

  /** A bare {@code -Docr.skip} gives Maven the value "true". */
  private static boolean flag(String name, String text) {
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new ConfigurationException(
              "'%s' is no value of %s: set -Docr.%s to true or false.".formatted(text, name, name));
    };
  }

  private static Map<String, String> headers(String name, Written written) {
    Map<String, String> headers = new LinkedHashMap<>();
    written.elements().forEach(header -> headers.put(header.getKey(), header.getValue()));
    if (!headers.isEmpty()) {
      return headers;
    }
    for (String header : written.list()) {
      int colon = header.indexOf(':');
      if (colon < 1) {
        throw new ConfigurationException(
            "'%s' is no header: set -Docr.%s to 'Name: value' with commas between headers."
                .formatted(header, name));
      }
      headers.put(header.substring(0, colon).strip(), header.substring(colon + 1).strip());
    }
    return headers;
  }

  private static LocalDate day(String name, String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeException e) {
      throw new ConfigurationException(
          "'%s' is no day: set -Docr.%s to a day such as 2026-11-01.".formatted(text, name));
    }
  }

  private static Charset charset(String name, String text) {
    try {
      return text.isBlank() ? StandardCharsets.UTF_8 : Charset.forName(text.strip());
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(
          "'%s' is no encoding: set -Docr.%s to one such as UTF-8.".formatted(text, name));
    }
  }

  private static PageSelection pages(String name, String text) {
    try {
      return PageSelection.parseNumbers(text);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationException(e.getMessage() + ", for -Docr." + name + ".");
    }
  }

  private static ImageSplit split(String name, String text) {
    try {
      return ImageSplit.parse(text);
    } catch (ConfigurationException e) {
      throw new ConfigurationException(e.getMessage() + " The parameter is -Docr." + name + ".");
    }
  }
}
