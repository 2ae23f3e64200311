package io.github.ocr4j.local.internal.layout.table;

import java.util.List;

/**
 * All thresholds of the finders of tables, in their order. Names end with the unit: points, sizes
 * of the letters beside, or shares from 0 to 1; ratios and counts have none. The two steps that
 * prepare a page, {@code ShadedRowBorders} and {@code SidewaysText}, have their own.
 */
public final class TableThresholds {
  /** Less is a box or a frame around text. */
  public static final int MIN_ROWS = 2;

  public static final int MIN_COLUMNS = 2;

  /** Which rulings are one, touch each other and form cells. */
  public static final class Rulings {
    /** Rulings closer than this are one. */
    public static final double SAME_POSITION_POINTS = 2.5;

    /** The edges of cells are further apart than this. */
    public static final double MIN_CELL_SIDE_POINTS = 2 * SAME_POSITION_POINTS;

    /** Rulings touch if they are closer than this. */
    public static final double TOUCH_POINTS = 3.5;

    /** Gives rulings without thickness an area that can be touched. */
    public static final double THICKNESS_POINTS = 0.01;

    /** More rulings are a drawing and no table. */
    public static final int MAX_RULINGS = 4_000;

    /** A piece is joined with one of this many before it: sorted, the pieces of a line are near. */
    public static final int COMPARED_PIECES = 40;
  }

  /** Tables in a grid of rulings. */
  public static final class Grids {
    /** A border separates two cells if it runs along more than this share of their common side. */
    public static final double MIN_BORDER_SHARE = 0.6;

    /** A grid with fewer places is a box around text. */
    public static final int MIN_PLACES = 4;

    /** A grid of which a smaller share of the cells holds text is the background of a chart. */
    public static final double MIN_FILLED_SHARE = 0.25;

    public static final int MIN_FILLED_CELLS = 3;
  }

  /** Tables between horizontal rulings. */
  public static final class Open {
    /** The rulings of one table begin and end within this distance of each other. */
    public static final double SAME_EXTENT_POINTS = 4;

    /** Shorter rulings are underlines and fractions. */
    public static final double MIN_LENGTH_POINTS = 50;

    /** Two rulings of one table are at most this far apart. */
    public static final double MAX_BAND_POINTS = 320;

    /** Rulings this near to another table are its borders. */
    public static final double OTHER_TABLE_POINTS = 2;

    /** A word that sticks out further than this belongs to text around the rulings. */
    public static final double MAX_OVERHANG_POINTS = 6;

    public static final int MIN_WORDS = 4;

    /** At least this share of the rows fills more than one column. */
    public static final double MIN_ROWS_OF_CELLS_SHARE = 0.5;

    /** Where a larger share of the rows begins outside, the rulings only mark sums in a table. */
    public static final double MAX_CONTINUED_ROWS_SHARE = 0.5;

    /** A row this many times as large as the words in a table is a heading and no part of it. */
    public static final double MIN_HEADING_RATIO = 1.15;

    /** Words whose baselines differ by less than this are on one line. */
    public static final double SAME_LINE_LETTER_SIZES = 0.3;
  }

  /** The strips without text between the columns of such tables. */
  public static final class Strips {
    /**
     * How wide a strip is at least, by the number of rows, in letter sizes: with five or more rows
     * even a narrow strip is no accident.
     */
    public static final List<Double> MIN_STRIP_LETTER_SIZES =
        List.of(0.9, 0.9, 0.9, 0.6, 0.45, 0.32);

    /** One in so many rows may cross a strip: a heading over several columns. */
    public static final int ROWS_PER_CROSSING = 4;

    /** The width of the places at which crossings are counted. */
    public static final double STEP_POINTS = 0.5;
  }

  /** The rows of such tables. */
  public static final class TextRows {
    /** Cells whose lines are on average wider than this hold sentences, which wrap. */
    public static final double MIN_SENTENCE_LETTER_SIZES = 12;

    /** The words of a title are closer than this; those of two cells are not. */
    public static final double MAX_BLANK_LETTER_SIZES = 0.45;

    /** The second line of a cell stands at most this far below the first. */
    public static final double MAX_WRAPPED_STEP_LETTER_SIZES = 1.45;

    /** A word reaches over the edge of a column if it is further out than this. */
    public static final double EDGE_POINTS = 1;

    /** A head has at most so many lines. */
    public static final int MAX_HEAD_LINES = 3;
  }

  /** The heads of two levels of such tables. */
  public static final class Heads {
    /** A title's middle is at most this far off the middle of its columns. */
    public static final double MAX_OFF_CENTER_LETTER_SIZES = 1.0;

    /** With three lines the one in the middle belongs to cells as high as both levels. */
    public static final int MAX_LINES = 3;
  }

  /** What recognition takes for a table. */
  public static final class Recognized {
    /** The mean confidence of the letters in a table, 0 to 1, is at least this. */
    public static final double MIN_MEAN_CONFIDENCE = 0.72;
  }

  /** Tables without rulings that were drawn cell by cell. */
  public static final class Drawn {
    /** The lines of a cell are at most this far apart. */
    public static final double MAX_STEP_LETTER_SIZES = 1.5;

    /** The sizes of a cell's lines differ by less than this share. */
    public static final double SAME_SIZE_SHARE = 0.08;

    /** The first line of a high cell is at most this far over its neighbours. */
    public static final double MAX_OVER_LETTER_SIZES = 4;

    /** Blocks of more lines are columns of text. */
    public static final int MAX_CELL_LINES = 8;

    public static final int MIN_ROWS = 3;

    /** So many columns do not stand under each other by chance. */
    public static final int MANY_COLUMNS = 3;

    public static final int MIN_ROWS_OF_MANY_COLUMNS = 2;

    /** At least this share of the places is filled. */
    public static final double MIN_FILLED_SHARE = 0.5;

    /** Where a larger share of the cells of several lines has a bold heading, they are cards. */
    public static final double MAX_CARDS_SHARE = 0.5;
  }

  /** Tables without rulings whose pieces of text stand under each other. */
  public static final class Aligned {
    /** Two rows further apart belong to two tables. */
    public static final double MAX_STEP_LETTER_SIZES = 3.2;

    /**
     * A row of several pieces that all stand under the table's columns may follow this far below.
     */
    public static final double MAX_ALIGNED_STEP_LETTER_SIZES = 6;

    /** So many pieces do not stand under columns by chance. */
    public static final int MANY_PIECES = 3;

    /** So many rows with one piece only may follow each other: a heading and a second line. */
    public static final int MAX_LONE_ROWS = 2;

    /** The second line of a cell stands closer below the first than this. */
    public static final double MAX_WRAPPED_STEP_LETTER_SIZES = 1.5;

    /** Or closer than this share of the step between the rows before. */
    public static final double MAX_WRAPPED_STEP_SHARE = 0.8;

    /** Above this step even a table with wide steps has no second lines. */
    public static final double MAX_WIDE_WRAPPED_STEP_LETTER_SIZES = 2;

    /** The heading of a part of a table is less than this many times as large as the rest. */
    public static final double MAX_PART_HEADING_RATIO = 1.1;

    /** The heading of a part of a table is narrower than this; sentences are not. */
    public static final double MAX_PART_HEADING_WIDTH_LETTER_SIZES = 18;

    /** More than this share of a row's pieces stands under one column each. */
    public static final double MIN_FITTING_SHARE = 0.5;

    /** The text in a table's cells is on average not wider than this. */
    public static final double MAX_MEAN_CELL_WIDTH_LETTER_SIZES = 14;

    /** At least this share of the places is filled. */
    public static final double MIN_FILLED_SHARE = 0.55;

    /** The same for a table of so many columns and rows that no text stands like it by chance. */
    public static final double MIN_FILLED_SHARE_OF_LARGE = 0.35;

    public static final int MIN_LARGE_COLUMNS = 4;
    public static final int MIN_LARGE_ROWS = 4;

    /** Two columns need three rows, three columns need two. */
    public static final int MIN_ROWS_AND_COLUMNS = 5;

    /** Fewer rows are no two blocks beside each other. */
    public static final int MIN_ROWS_SIDE_BY_SIDE = 3;
  }

  /** The columns of such tables. */
  public static final class Columns {
    /** A narrower gap within a piece does not separate two columns. */
    public static final double MIN_GAP_LETTER_SIZES = 0.45;

    /** A cell's edge or middle may be this far off those of the others in its column. */
    public static final double ALIGNED_LETTER_SIZES = 0.6;
  }

  /** The cells of several lines in such tables. */
  public static final class Wrapped {
    /** A continuation stands at most this far below the line that it continues. */
    public static final double MAX_STEP_LETTER_SIZES = 1.35;

    /**
     * A lone line is the second one of a cell if it is closer than this share of the usual step.
     */
    public static final double MAX_STEP_SHARE = 0.8;
  }

  /** Two blocks of text beside each other, which are no table. */
  public static final class SideBySide {
    /** At most this share of the smaller block's rows has text in both blocks. */
    public static final double MAX_COMMON_ROWS_SHARE = 0.3;

    /** Each block has at least so many rows. */
    public static final int MIN_ROWS = 2;
  }

  /** Tables among paragraphs whose tags do not say that they are cells. */
  public static final class Untagged {
    /** A cell has at most so many lines. */
    public static final int MAX_CELL_LINES = 3;

    /** The lines of a cell are narrower than this. */
    public static final double MAX_CELL_WIDTH_LETTER_SIZES = 20;

    /** Fewer cells are no table. */
    public static final int MIN_CELLS = 4;
  }

  private TableThresholds() {}
}
