package io.github.ocr4j.maven.check;

import io.github.ocr4j.maven.check.Problem.Remedy;
import io.github.ocr4j.maven.conversion.OutputRoots;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.parser.Parser;

/**
 * Finds links from a Markdown file to images and Markdown files that are not there, and
 * placeholders that the engine left. Links to anything else may lead to what the site generator
 * makes.
 */
final class LinkCheck {
  private static final Parser PARSER = Parser.builder().build();
  private static final Pattern ELSEWHERE = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:|/|#|\\?|$).*");
  private static final Pattern PLACEHOLDER = Pattern.compile("(img|tbl)-\\d+\\.\\w+");

  private final OutputRoots roots;

  LinkCheck(OutputRoots roots) {
    this.roots = roots;
  }

  /** Checks one file, named relative to the output directory. */
  List<Problem> check(String output) throws IOException {
    Path file = roots.resolve(output);
    Set<String> targets = new LinkedHashSet<>();
    PARSER.parse(Files.readString(file)).accept(new Collector(targets));
    return targets.stream()
        .filter(target -> !exists(file, target))
        .map(
            target ->
                new Problem(output, "links to " + target + ", which is not there", Remedy.CONVERT))
        .toList();
  }

  private boolean exists(Path page, String target) {
    try {
      String path = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Files.exists(page.resolveSibling(path)) || Files.exists(roots.imageBeside(page, path));
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }

  /** Collects the relative targets that must be files. */
  private static final class Collector extends AbstractVisitor {
    private final Set<String> targets;

    private Collector(Set<String> targets) {
      this.targets = targets;
    }

    @Override
    public void visit(Image image) {
      add(image.getDestination(), true);
      visitChildren(image);
    }

    @Override
    public void visit(Link link) {
      add(link.getDestination(), false);
      visitChildren(link);
    }

    private void add(String destination, boolean image) {
      String target = destination.replaceFirst("[#?].*$", "");
      if (ELSEWHERE.matcher(destination).matches() || target.isEmpty()) {
        return;
      }
      if (image
          || target.toLowerCase(Locale.ROOT).endsWith(".md")
          || PLACEHOLDER.matcher(target).matches()) {
        targets.add(target);
      }
    }
  }
}
