package io.github.ocr4j.office.internal.sheets;

import io.github.ocr4j.office.internal.archive.Html;
import io.github.ocr4j.office.internal.archive.PagedFile;
import io.github.ocr4j.office.internal.archive.Parts;
import io.github.ocr4j.office.internal.archive.Relations;
import io.github.ocr4j.office.internal.archive.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Reads a workbook: a page for each sheet that is not hidden. Not thread-safe. */
public final class SheetsReader implements PagedFile {
  private final Parts parts;
  private final Workbook workbook;
  private final List<Sheet> sheets = new ArrayList<>();

  private record Sheet(String name, String part) {}

  /** Opens a workbook. */
  public SheetsReader(Parts parts) {
    this.parts = parts;
    String main = Relations.of(parts, "").ofType("officeDocument").orElse("xl/workbook.xml");
    Relations relations = Relations.of(parts, main);
    Element root = parts.requireXml(main);
    workbook = new Workbook(parts, relations, root);
    Xml.all(root, "sheet")
        .filter(sheet -> !sheet.attr("state").toLowerCase(Locale.ROOT).contains("hidden"))
        .forEach(
            sheet ->
                Xml.attribute(sheet, "r:id")
                    .flatMap(relations::part)
                    .ifPresent(part -> sheets.add(new Sheet(sheet.attr("name"), part))));
  }

  @Override
  public int pageCount() {
    return sheets.size();
  }

  @Override
  public Element page(int index) {
    Sheet sheet = sheets.get(index);
    Element body = Html.body();
    body.appendElement("h2").appendText(sheet.name());
    new SheetTables(new SheetReader(parts, workbook).read(sheet.part())).write(body);
    addPictures(sheet.part(), body);
    return body;
  }

  private void addPictures(String part, Element body) {
    Optional<String> drawing = Relations.of(parts, part).ofType("drawing");
    if (drawing.isEmpty()) {
      return;
    }
    Relations relations = Relations.of(parts, drawing.get());
    parts
        .xml(drawing.get())
        .ifPresent(
            xml ->
                Xml.all(xml, "blip")
                    .map(blip -> Xml.attribute(blip, "r:embed").flatMap(relations::part))
                    .flatMap(Optional::stream)
                    .forEach(
                        picture -> body.appendElement("p").appendChild(Html.picture(picture, ""))));
  }
}
