package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.markdown.document.Finding;
import java.util.regex.Pattern;

/** A reported edit that changes how one block reads. */
enum BlockEdit {
  HEADING_LEVEL(Finding.Kind.HEADING_LEVELS_CHANGED) {
    @Override
    Piece undone(Piece piece) {
      return isHeading(piece) ? new Piece("heading", piece.content()) : piece;
    }

    @Override
    int places(Piece came, Piece read) {
      return isHeading(came) && !came.kind().equals(read.kind()) ? 1 : 0;
    }
  },

  HEADING_BREAK(Finding.Kind.HEADING_BREAKS_REMOVED) {
    @Override
    Piece undone(Piece piece) {
      String words = piece.content().replaceAll("\\s*⟦br⟧\\s*", " ");
      return isHeading(piece) ? Piece.of(piece.kind(), words) : piece;
    }

    @Override
    int places(Piece came, Piece read) {
      return isHeading(came) ? came.content().split("⟦br⟧", -1).length - 1 : 0;
    }
  },

  /** An amount that stood in a formula of its own, such as {@code $\$ 5$}. */
  AMOUNT(Finding.Kind.CURRENCY_ESCAPED) {
    private final Pattern amount = Pattern.compile("\\$\\$ ?([\\d.,]+)\\$");

    @Override
    Piece undone(Piece piece) {
      return new Piece(piece.kind(), amount.matcher(piece.content()).replaceAll("\\$$1"));
    }

    @Override
    int places(Piece came, Piece read) {
      return (int) amount.matcher(came.content()).results().count();
    }
  },

  /** CommonMark reads {@code \(x\)} as {@code (x)}. */
  FORMULA(Finding.Kind.MATH_UNIFIED) {
    private final Pattern formula = Pattern.compile("\\$\\$?([^$]+)\\$\\$?");

    @Override
    Piece undone(Piece piece) {
      String plain = formula.matcher(piece.content()).replaceAll("($1)");
      String round = plain.replace('[', '(').replace(']', ')');
      return new Piece(piece.kind(), round.replaceAll("\\s", ""));
    }

    @Override
    int places(Piece came, Piece read) {
      int dollars = Math.abs(dollars(came) - dollars(read));
      return (dollars + MOST_DOLLARS - 1) / MOST_DOLLARS;
    }
  },

  CODE_LANGUAGE(Finding.Kind.CODE_LANGUAGE_MOVED) {
    @Override
    Piece undone(Piece piece) {
      if (!piece.kind().startsWith(Piece.CODE) || piece.kind().equals(Piece.CODE)) {
        return piece;
      }
      String language = piece.kind().substring(Piece.CODE.length());
      return new Piece(Piece.CODE, language + "\n" + piece.content());
    }

    @Override
    int places(Piece came, Piece read) {
      return came.kind().equals(Piece.CODE) && !read.kind().equals(Piece.CODE) ? 1 : 0;
    }
  };

  /** A displayed formula has two on each side. */
  private static final int MOST_DOLLARS = 4;

  private final Finding.Kind kind;

  BlockEdit(Finding.Kind kind) {
    this.kind = kind;
  }

  Finding.Kind kind() {
    return kind;
  }

  /** The block in a form that is the same with and without the edit. */
  abstract Piece undone(Piece piece);

  /** In how many places, at least, a block was changed. */
  abstract int places(Piece came, Piece read);

  private static boolean isHeading(Piece piece) {
    return piece.kind().matches("heading.*");
  }

  private static int dollars(Piece piece) {
    return (int) piece.content().chars().filter(c -> c == '$').count();
  }
}
