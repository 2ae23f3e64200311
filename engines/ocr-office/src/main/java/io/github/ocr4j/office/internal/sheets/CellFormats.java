package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** The number formats of a workbook's cells. Immutable. */
final class CellFormats {
  private static final Map<Integer, String> BUILT_IN =
      Map.ofEntries(
          Map.entry(1, "0"),
          Map.entry(2, "0.00"),
          Map.entry(3, "#,##0"),
          Map.entry(4, "#,##0.00"),
          Map.entry(9, "0%"),
          Map.entry(10, "0.00%"),
          Map.entry(11, "0.00E+00"),
          Map.entry(14, "yyyy-mm-dd"),
          Map.entry(15, "yyyy-mm-dd"),
          Map.entry(16, "d-mmm"),
          Map.entry(17, "mmm-yy"),
          Map.entry(18, "h:mm"),
          Map.entry(19, "h:mm:ss"),
          Map.entry(20, "h:mm"),
          Map.entry(21, "h:mm:ss"),
          Map.entry(22, "yyyy-mm-dd h:mm"),
          Map.entry(37, "#,##0"),
          Map.entry(38, "#,##0"),
          Map.entry(39, "#,##0.00"),
          Map.entry(40, "#,##0.00"),
          Map.entry(45, "h:mm:ss"),
          Map.entry(46, "h:mm:ss"),
          Map.entry(47, "h:mm:ss"));

  private final Map<Integer, String> own = new HashMap<>();
  private final List<Integer> formats = new ArrayList<>();

  CellFormats(Optional<Element> xml) {
    xml.ifPresent(
        root -> {
          Xml.all(root, "numFmt")
              .forEach(
                  f ->
                      Xml.number(f, "numFmtId")
                          .ifPresent(id -> own.putIfAbsent(id, f.attr("formatCode"))));
          Xml.child(root, "styleSheet", "cellXfs")
              .ifPresent(
                  cells ->
                      Xml.children(cells, "xf")
                          .forEach(xf -> formats.add(Xml.number(xf, "numFmtId").orElse(0))));
        });
  }

  /** The format of a style; {@code General} if it has none. */
  String of(int style) {
    int id = style >= 0 && style < formats.size() ? formats.get(style) : 0;
    return own.getOrDefault(id, BUILT_IN.getOrDefault(id, NumberText.GENERAL));
  }
}
