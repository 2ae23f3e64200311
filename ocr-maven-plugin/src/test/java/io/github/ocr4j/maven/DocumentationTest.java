package io.github.ocr4j.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What docs/plugin.md says of parameters is what the goals have. */
class DocumentationTest {
  private static final Path MANUAL = Path.of("../docs/plugin.md");
  private static final File DESCRIPTOR = new File("target/classes/META-INF/maven/plugin.xml");
  private static final Pattern OPTION = Pattern.compile("-Docr\\.(\\w+)");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\|");

  @Test
  void theTableHasEveryParameterOfConvert() throws Exception {
    String manual = Files.readString(MANUAL);
    String table = manual.substring(manual.indexOf("## All parameters of convert"));

    assertThat(all(ROW, table)).isEqualTo(parameters("mojo:has(> goal:containsOwn(convert))"));
  }

  @Test
  void everyOptionThatIsShownExists() throws Exception {
    Set<String> known = parameters("mojo");
    known.add("apiKey");

    assertThat(known).containsAll(all(OPTION, Files.readString(MANUAL)));
  }

  private static Set<String> parameters(String mojos) throws Exception {
    Document descriptor = Jsoup.parse(DESCRIPTOR, "UTF-8", "", Parser.xmlParser());
    return descriptor.select(mojos).select("parameter").stream()
        .filter(parameter -> parameter.selectFirst("editable").text().equals("true"))
        .map(parameter -> parameter.selectFirst("> name"))
        .map(Element::text)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern
        .matcher(text)
        .results()
        .map(match -> match.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
