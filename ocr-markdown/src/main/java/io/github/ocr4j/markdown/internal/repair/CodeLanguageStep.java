package io.github.ocr4j.markdown.internal.repair;

import io.github.ocr4j.markdown.internal.page.PageDraft;
import io.github.ocr4j.markdown.internal.source.Fence;
import io.github.ocr4j.markdown.internal.source.TextRange;
import java.util.Locale;
import java.util.Set;

/** Puts a code block's language behind its fence when it came on a line of its own. */
public final class CodeLanguageStep implements RepairStep {
  private static final Set<String> LANGUAGES =
      Set.of(
          "bash",
          "basic",
          "c",
          "c#",
          "c++",
          "clojure",
          "cmake",
          "cobol",
          "cpp",
          "csharp",
          "css",
          "csv",
          "dart",
          "diff",
          "dockerfile",
          "elixir",
          "erlang",
          "fortran",
          "fsharp",
          "go",
          "gradle",
          "graphql",
          "groovy",
          "haskell",
          "hcl",
          "html",
          "http",
          "ini",
          "java",
          "javascript",
          "js",
          "json",
          "jsx",
          "julia",
          "kotlin",
          "latex",
          "less",
          "lisp",
          "lua",
          "makefile",
          "markdown",
          "matlab",
          "nginx",
          "objectivec",
          "ocaml",
          "pascal",
          "perl",
          "php",
          "plaintext",
          "postscript",
          "powershell",
          "prolog",
          "properties",
          "protobuf",
          "python",
          "r",
          "ruby",
          "rust",
          "scala",
          "scheme",
          "scss",
          "sh",
          "shell",
          "sql",
          "swift",
          "terraform",
          "tex",
          "toml",
          "ts",
          "tsx",
          "typescript",
          "vb",
          "verilog",
          "vhdl",
          "xml",
          "yaml",
          "yml",
          "zig");

  @Override
  public int apply(PageDraft draft) {
    int moved = 0;
    for (Fence fence : draft.parsed().fences()) {
      moved += !fence.hasInfo() && move(draft, fence) ? 1 : 0;
    }
    return moved;
  }

  private static boolean move(PageDraft draft, Fence fence) {
    String literal = fence.literal();
    int end = literal.indexOf('\n');
    if (end < 0 || end > 12 || literal.indexOf('\n', end + 1) < 0) {
      return false;
    }
    String language = literal.substring(0, end).strip().toLowerCase(Locale.ROOT);
    if (!LANGUAGES.contains(language)) {
      return false;
    }
    String text = draft.parsed().text();
    int firstLine = text.indexOf('\n', fence.range().start());
    int secondLine = text.indexOf('\n', firstLine + 1);
    return firstLine > 0
        && secondLine > 0
        && draft.edits().replace(new TextRange(firstLine, secondLine), language);
  }
}
