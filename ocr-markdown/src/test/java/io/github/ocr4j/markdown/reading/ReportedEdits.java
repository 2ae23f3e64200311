package io.github.ocr4j.markdown.reading;

import io.github.ocr4j.markdown.document.Finding;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Follows the edits that findings report, as often as they report them: what differs for another
 * reason, or more often, stays different.
 */
final class ReportedEdits {
  private static final Pattern COUNT = Pattern.compile("^(\\d+) ");
  private static final Pattern ROW = Pattern.compile("cell (\\d+)(,.*)");
  private static final int LONGEST_RUNNING_HEAD = 200;

  /** Those that no reader overlooks. */
  private static final Set<Finding.Kind> SEEN =
      EnumSet.of(
          Finding.Kind.HEADING_LEVELS_CHANGED,
          Finding.Kind.HEADING_BREAKS_REMOVED,
          Finding.Kind.CODE_LANGUAGE_MOVED,
          Finding.Kind.RUNNING_HEADS_REMOVED,
          Finding.Kind.PARAGRAPH_JOINED,
          Finding.Kind.CODE_JOINED,
          Finding.Kind.TABLE_JOINED);

  private final Map<Finding.Kind, Integer> reported = new EnumMap<>(Finding.Kind.class);
  private final List<Piece> result = new ArrayList<>();
  private int rowsBefore;

  private ReportedEdits(List<Finding> findings) {
    for (Finding finding : findings) {
      Matcher count = COUNT.matcher(finding.message());
      int places = count.find() ? Integer.parseInt(count.group(1)) : 1;
      reported.merge(finding.kind(), places, Integer::sum);
    }
  }

  /**
   * Makes of what came what the reported edits make of it.
   *
   * @param came without edits
   * @param actual what the converter made of it
   * @param findings what it reported
   * @return what came, with the same edits
   */
  static List<Piece> follow(List<Piece> came, List<Piece> actual, List<Finding> findings) {
    ReportedEdits edits = new ReportedEdits(findings);
    edits.follow(came, actual);
    edits.reportLeft();
    return edits.result;
  }

  private void follow(List<Piece> came, List<Piece> actual) {
    for (int i = 0; i < came.size(); i++) {
      int next = result.size();
      Piece piece = inJoinedTable(came.get(i));
      Piece read = next < actual.size() ? actual.get(next) : new Piece("end", "");
      if (read.fits(piece) || changed(piece, read)) {
        result.add(read);
      } else if (i + 1 < came.size() && joined(piece, came.get(i + 1), read)) {
        result.add(read);
        i++;
      } else if (joinsTables(piece, read)) {
        i = afterHeader(came, i);
      } else if (!removed(piece)) {
        result.add(piece);
      }
    }
  }

  /** An edit that was reported has to be there. */
  private void reportLeft() {
    reported.forEach(
        (kind, left) -> {
          if (left > 0 && SEEN.contains(kind)) {
            result.add(new Piece(kind + ", reported and not seen", String.valueOf(left)));
          }
        });
  }

  private boolean changed(Piece piece, Piece read) {
    Piece one = piece;
    Piece other = read;
    List<BlockEdit> possible =
        Stream.of(BlockEdit.values())
            .filter(edit -> reported.getOrDefault(edit.kind(), 0) > 0)
            .toList();
    for (BlockEdit edit : possible) {
      one = edit.undone(one);
      other = edit.undone(other);
    }
    return other.fits(one)
        && possible.stream().allMatch(edit -> use(edit.kind(), edit.places(piece, read)));
  }

  private boolean removed(Piece piece) {
    boolean headOrFoot =
        piece.kind().matches("paragraph|heading \\d|remark|rule")
            && piece.content().length() <= LONGEST_RUNNING_HEAD;
    return headOrFoot && use(Finding.Kind.RUNNING_HEADS_REMOVED, 1);
  }

  private boolean joined(Piece one, Piece other, Piece read) {
    if (one.kind().equals("paragraph") && other.kind().equals("paragraph")) {
      String word = one.content().replaceFirst("-$", "") + other.content();
      boolean same =
          read.content().equals(one.content() + " " + other.content())
              || read.content().equals(one.content() + other.content())
              || read.content().equals(word);
      return same && use(Finding.Kind.PARAGRAPH_JOINED, 1);
    }
    return one.kind().startsWith(Piece.CODE)
        && other.kind().startsWith(Piece.CODE)
        && read.content().equals(one.content() + "\n" + other.content())
        && use(Finding.Kind.CODE_JOINED, 1);
  }

  /** The table before goes on: rows count on, and the header does not come again. */
  private boolean joinsTables(Piece piece, Piece read) {
    Matcher last = result.isEmpty() ? ROW.matcher("") : ROW.matcher(last().kind());
    if (!piece.kind().equals("table") || !last.matches() || !ROW.matcher(read.kind()).matches()) {
      return false;
    }
    rowsBefore = Integer.parseInt(last.group(1));
    return use(Finding.Kind.TABLE_JOINED, 1);
  }

  private Piece last() {
    return result.get(result.size() - 1);
  }

  private static int afterHeader(List<Piece> came, int table) {
    int cell = table;
    while (cell + 1 < came.size() && came.get(cell + 1).kind().startsWith("cell 0,")) {
      cell++;
    }
    return cell;
  }

  private Piece inJoinedTable(Piece piece) {
    Matcher row = ROW.matcher(piece.kind());
    if (!row.matches()) {
      rowsBefore = 0;
      return piece;
    }
    int number = Integer.parseInt(row.group(1)) + rowsBefore;
    return new Piece("cell " + number + row.group(2), piece.content());
  }

  private boolean use(Finding.Kind kind, int places) {
    int left = reported.getOrDefault(kind, 0) - places;
    if (left < 0) {
      return false;
    }
    reported.put(kind, left);
    return true;
  }
}
