package io.github.ocr4j.bench.local;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares Markdown with a reference: the measures by which the embedded engine is judged. */
final class TextMeasures {
  private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6}\\s+(.*)$");
  private static final Pattern HTML_CELL =
      Pattern.compile("<t[dh][^>]*>(.*?)</t[dh]>", Pattern.DOTALL);

  private TextMeasures() {}

  /** 1 − Levenshtein / longer length, on text without markup. */
  static double similarity(String markdown, String reference) {
    String one = plain(markdown);
    String other = plain(reference);
    int longer = Math.max(one.length(), other.length());
    return longer == 0 ? 1 : 1 - (double) distance(one, other) / longer;
  }

  /** Levenshtein / length of the reference. */
  static double characterErrorRate(String markdown, String reference) {
    String other = plain(reference);
    return (double) distance(plain(markdown), other) / other.length();
  }

  static double headings(String markdown, String reference) {
    return f1(bag(HEADING, markdown), bag(HEADING, reference));
  }

  static boolean hasTables(String reference) {
    return !cells(reference).isEmpty();
  }

  static double cellF1(String markdown, String reference) {
    return f1(cells(markdown), cells(reference));
  }

  static double wordF1(String markdown, String reference) {
    return f1(words(markdown), words(reference));
  }

  private static List<String> words(String markdown) {
    return List.of(plain(markdown).split(" "));
  }

  private static List<String> bag(Pattern pattern, String markdown) {
    List<String> all = new ArrayList<>();
    Matcher matcher = pattern.matcher(markdown);
    while (matcher.find()) {
      all.add(plain(matcher.group(1)));
    }
    return all;
  }

  private static List<String> cells(String markdown) {
    List<String> cells = new ArrayList<>(bag(HTML_CELL, markdown));
    for (String line : markdown.split("\n")) {
      String row = line.strip();
      if (row.startsWith("|") && !row.matches("[|:\\-\\s]+")) {
        for (String cell : row.replaceAll("^\\||\\|$", "").split("(?<!\\\\)\\|", -1)) {
          cells.add(plain(cell).replace(" ", ""));
        }
      }
    }
    cells.removeIf(String::isEmpty);
    return cells;
  }

  private static double f1(List<String> found, List<String> expected) {
    if (found.isEmpty() && expected.isEmpty()) {
      return 1;
    }
    Map<String, Integer> left = new HashMap<>();
    expected.forEach(value -> left.merge(value, 1, Integer::sum));
    int hits = 0;
    for (String value : found) {
      if (left.merge(value, -1, Integer::sum) >= 0) {
        hits++;
      }
    }
    return 2.0 * hits / (found.size() + expected.size());
  }

  static String plain(String markdown) {
    String text = markdown.replaceAll("<!--.*?-->", " ");
    text = text.replaceAll("!\\[[^\\]]*\\]\\([^)]*\\)", " ");
    text = text.replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1");
    text = text.replaceAll("(?m)^\\s*\\|?[\\s:|-]*-[\\s:|-]*\\|?\\s*$", " ");
    text = text.replaceAll("(?m)^\\s*```.*$", " ");
    text = text.replaceAll("</?[a-zA-Z][^>]*>", " ");
    text = text.replaceAll("(?m)^\\s*#{1,6}\\s+", "").replaceAll("(?m)^\\s*[-*+•]\\s+", "");
    text = text.replaceAll("(?m)^\\s*\\d+[.)]\\s+", "");
    text = text.replaceAll("\\\\(mathbf|text|mathrm|mathcal|operatorname)", "");
    text = text.replaceAll("\\\\([\\\\`*_{}\\[\\]()#+.!|<>$%&~-])", "$1");
    text = text.replaceAll("[|$*`{}^_]", " ");
    text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    text = text.replaceAll("[‘’‚′]", "'").replaceAll("[“”„″]", "\"");
    text = text.replaceAll("[‐‑‒–—−]", "-");
    return text.replaceAll("\\s+", " ").strip();
  }

  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j <= other.length(); j++) {
      row[j] = j;
    }
    char[] right = other.toCharArray();
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      char c = one.charAt(i - 1);
      for (int j = 1; j <= right.length; j++) {
        int above = row[j];
        int best = diagonal + (c == right[j - 1] ? 0 : 1);
        best = Math.min(best, above + 1);
        best = Math.min(best, row[j - 1] + 1);
        row[j] = best;
        diagonal = above;
      }
    }
    return row[right.length];
  }
}
