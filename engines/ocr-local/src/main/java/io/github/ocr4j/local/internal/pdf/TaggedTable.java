package io.github.ocr4j.local.internal.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;

/** Counts the rows and columns of a tagged table while its elements are visited. */
final class TaggedTable {
  /** A cell that claims to be wider or higher is wrong. */
  private static final int MAX_SPAN = 100;

  /** The place of a cell. */
  record Place(int row, int column, int rowSpan, int columnSpan) {}

  private final List<Place> places = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private int row = -1;
  private int column;

  void enter(String role, PDStructureElement element) {
    if (role.equals("TR")) {
      row++;
      column = 0;
    } else if (role.equals("TH") || role.equals("TD")) {
      addCell(span(element, "RowSpan"), span(element, "ColSpan"));
    }
  }

  private void addCell(int rowSpan, int columnSpan) {
    row = Math.max(0, row);
    while (taken.contains(key(row, column))) {
      column++;
    }
    places.add(new Place(row, column, rowSpan, columnSpan));
    for (int r = row; r < row + rowSpan; r++) {
      for (int c = column; c < column + columnSpan; c++) {
        taken.add(key(r, c));
      }
    }
    column += columnSpan;
  }

  private static long key(int row, int column) {
    return (long) row << 32 | column;
  }

  List<Place> places() {
    return places;
  }

  /** The index of the cell that was entered last; -1 before the first. */
  int current() {
    return places.size() - 1;
  }

  private static int span(PDStructureElement element, String name) {
    COSBase attributes = element.getCOSObject().getDictionaryObject(COSName.A);
    int span = 1;
    if (attributes instanceof COSDictionary dictionary) {
      span = dictionary.getInt(name, 1);
    } else if (attributes instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        if (array.getObject(i) instanceof COSDictionary dictionary) {
          span = dictionary.getInt(name, span);
        }
      }
    }
    return Math.max(1, Math.min(MAX_SPAN, span));
  }
}
