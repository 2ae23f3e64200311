package io.github.ocr4j.bench.opinion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other ways to write the same page down, all of them faithful. */
enum Rewriting {
  AS_READ {
    @Override
    String of(String markdown, Random random) {
      return markdown;
    }
  },
  HTML_TABLES {
    @Override
    String of(String markdown, Random random) {
      StringBuilder html = new StringBuilder();
      boolean table = false;
      for (String line : markdown.split("\n", -1)) {
        boolean row = line.startsWith("|");
        if (row != table) {
          html.append(row ? "<table class=\"t1\">\n" : "</table>\n");
          table = row;
        }
        if (!row) {
          html.append(line).append('\n');
        } else if (!line.matches("[|\\s:-]+")) {
          html.append("<tr>");
          for (String cell : line.substring(1).split("(?<!\\\\)\\|", 0)) {
            html.append("<td colspan=\"1\">").append(cell.strip()).append("</td>");
          }
          html.append("</tr>\n");
        }
      }
      return html.toString();
    }
  },
  ENTITIES {
    @Override
    String of(String markdown, Random random) {
      StringBuilder text = new StringBuilder();
      boolean[] hidden = SeenText.of(markdown).hidden();
      for (int i = 0; i < markdown.length(); i++) {
        char c = markdown.charAt(i);
        boolean plain = c == ' ' && random.nextInt(8) > 0 || c == '\n' || c < 128 && c != ' ';
        text.append(
            hidden[i] || plain ? String.valueOf(c) : c == ' ' ? "&nbsp;" : "&#" + (int) c + ";");
      }
      return text.toString();
    }
  },
  EMPHASIS {
    @Override
    String of(String markdown, Random random) {
      return words(markdown, random, "[\\p{Nd}\\p{L}.,]*\\p{Nd}", "**", "**");
    }
  },
  FORMULAS {
    @Override
    String of(String markdown, Random random) {
      return words(
          markdown,
          random,
          "(?<![\\p{Nd}\\p{L}.,/-])\\p{Nd}+(?:\\.\\p{Nd}+)?(?![\\p{Nd}\\p{L}.,/-])",
          "$\\mathbf{",
          "}$");
    }
  },
  OTHER_ORDER {
    @Override
    String of(String markdown, Random random) {
      List<String> blocks = new ArrayList<>(Arrays.asList(markdown.split("\n\n+")));
      Collections.rotate(blocks, 1 + random.nextInt(Math.max(1, blocks.size())));
      return String.join("\n\n", blocks);
    }
  };

  /** The same page in this way. */
  abstract String of(String markdown, Random random);

  private static String words(
      String markdown, Random random, String pattern, String before, String after) {
    boolean[] hidden = SeenText.of(markdown).hidden();
    StringBuilder text = new StringBuilder();
    Matcher words = Pattern.compile(pattern).matcher(markdown);
    while (words.find()) {
      boolean left = hidden[words.start()] || random.nextInt(3) > 0;
      words.appendReplacement(
          text, Matcher.quoteReplacement(left ? words.group() : before + words.group() + after));
    }
    return words.appendTail(text).toString();
  }
}
