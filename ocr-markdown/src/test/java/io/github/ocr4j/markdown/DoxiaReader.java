package io.github.ocr4j.markdown;

import java.io.StringReader;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import org.apache.maven.doxia.module.markdown.MarkdownParser;
import org.apache.maven.doxia.parser.ParseException;
import org.apache.maven.doxia.sink.impl.SinkAdapter;

/** Reads Markdown as the Maven site does. */
final class DoxiaReader {
  private final MarkdownParser parser = new MarkdownParser();

  /** Sets what a container injects. */
  DoxiaReader() throws ReflectiveOperationException {
    Field html = MarkdownParser.class.getDeclaredField("parser");
    html.setAccessible(true);
    Constructor<?> constructor = html.getType().getDeclaredConstructor();
    constructor.setAccessible(true);
    html.set(parser, constructor.newInstance());
  }

  void read(String markdown) throws ParseException {
    parser.parse(new StringReader(markdown), new SinkAdapter(), "page.md");
  }
}
