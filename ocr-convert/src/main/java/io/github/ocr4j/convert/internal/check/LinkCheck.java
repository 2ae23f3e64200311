package io.github.ocr4j.convert.internal.check;

import io.github.ocr4j.convert.internal.conversion.OutputRoots;
import io.github.ocr4j.convert.run.Problem;
import io.github.ocr4j.convert.run.Problem.Remedy;
import io.github.ocr4j.markdown.MarkdownChecker;
import io.github.ocr4j.markdown.document.Finding;
import io.github.ocr4j.markdown.document.MarkdownFile;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds links from a Markdown file to images and Markdown files that are not there, and
 * placeholders that the engine left. Links to web pages and directories may lead to what the site
 * generator makes.
 */
final class LinkCheck {
  private static final Pattern MADE_LATER = Pattern.compile("(?i).*(\\.html?|/)");
  private static final Pattern PLACEHOLDER = Pattern.compile("(img|tbl)-\\d+\\.\\w+");
  private static final MarkdownChecker CHECKER = new MarkdownChecker();

  private final OutputRoots roots;

  LinkCheck(OutputRoots roots) {
    this.roots = roots;
  }

  /** Checks one file, named relative to the output directory. */
  List<Problem> check(String output) throws IOException {
    Path file = roots.resolve(output);
    return CHECKER
        .check(new MarkdownFile(output, roots.read(output)), target -> exists(file, target))
        .stream()
        .map(Finding::message)
        .map(message -> message.substring(output.length() + 1))
        .map(sentence -> new Problem(output, sentence, Remedy.CONVERT))
        .toList();
  }

  private boolean exists(Path page, String target) {
    if (MADE_LATER.matcher(target).matches() && !PLACEHOLDER.matcher(target).matches()) {
      return true;
    }
    try {
      String path = URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
      return Files.exists(page.resolveSibling(path)) || Files.exists(roots.imageBeside(page, path));
    } catch (IllegalArgumentException unusable) {
      return false;
    }
  }
}
