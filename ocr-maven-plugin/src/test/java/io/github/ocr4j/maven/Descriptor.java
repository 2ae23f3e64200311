package io.github.ocr4j.maven;

import java.io.File;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** The descriptor of the plugin, without the goal that shows help. */
final class Descriptor {
  private static final File FILE = new File("target/classes/META-INF/maven/plugin.xml");

  private Descriptor() {}

  /** The goals by their names. */
  static Map<String, Element> goals() throws IOException {
    Map<String, Element> goals = new TreeMap<>();
    for (Element mojo : Jsoup.parse(FILE, "UTF-8", "", Parser.xmlParser()).select("mojo")) {
      goals.put(mojo.selectFirst("> goal").text(), mojo);
    }
    goals.remove("help");
    return goals;
  }

  /** The names of the parameters that people may set. */
  static Set<String> parameters(String goal) throws IOException {
    return goals().get(goal).select("> parameters > parameter").stream()
        .filter(parameter -> parameter.selectFirst("> editable").text().equals("true"))
        .map(parameter -> parameter.selectFirst("> name").text())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
