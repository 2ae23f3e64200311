package io.github.ocr4j.local.internal.pdf;

import io.github.ocr4j.local.internal.page.PageStructure.Kind;
import io.github.ocr4j.local.internal.page.PageStructure.Part;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/** Reads the structure tree of a tagged PDF: which marked content is a heading, item or cell. */
final class StructureReader {
  /** A deeper tree is broken, or made to break its reader. */
  private static final int MAX_DEPTH = 80;

  /** A larger tree belongs to a document too large to be worth it. */
  private static final int MAX_ELEMENTS = 300_000;

  private static final Map<String, Kind> BLOCKS =
      Map.of(
          "P", Kind.PARAGRAPH,
          "TOCI", Kind.PARAGRAPH,
          "Note", Kind.PARAGRAPH,
          "Code", Kind.PARAGRAPH,
          "LI", Kind.LIST_ITEM,
          "Caption", Kind.CAPTION,
          "Figure", Kind.FIGURE);

  /** What is a part of the text around it. */
  private static final Set<String> INLINE =
      Set.of("Span", "Link", "Reference", "Quote", "Em", "Strong", "Sub", "Lbl");

  /** What begins text of its own. */
  private static final Set<String> GROUPS =
      Set.of("Div", "Sect", "Part", "Art", "Document", "BlockQuote", "TOC", "Index");

  private final Map<COSDictionary, PageParts> pages = new IdentityHashMap<>();
  private final Map<Object, Block> kinds = new IdentityHashMap<>();
  private int elements;

  private StructureReader() {}

  /** The tagged parts of all pages, by their dictionaries; none in documents without tags. */
  static Map<COSDictionary, List<Part>> read(PDDocument document) {
    StructureReader reader = new StructureReader();
    try {
      PDStructureTreeRoot root = document.getDocumentCatalog().getStructureTreeRoot();
      if (root != null) {
        reader.visit(root, Optional.empty(), new Open(Optional.empty(), Optional.empty()), 0);
      }
    } catch (RuntimeException | StackOverflowError malformed) {
      return Map.of();
    }
    Map<COSDictionary, List<Part>> parts = new IdentityHashMap<>();
    reader.pages.forEach((page, tagged) -> parts.put(page, tagged.parts()));
    return reader.elements > MAX_ELEMENTS ? Map.of() : parts;
  }

  /** The block and the table that are open where an element is. */
  private record Open(Optional<Object> block, Optional<TaggedTable> table) {}

  private record Block(Kind kind, int level) {
    private static final Block PARAGRAPH = new Block(Kind.PARAGRAPH, 0);
  }

  private void visit(PDStructureNode node, Optional<COSDictionary> page, Open open, int depth) {
    if (depth > MAX_DEPTH || ++elements > MAX_ELEMENTS) {
      return;
    }
    List<Object> kids = node.getKids();
    boolean hasText = kids.stream().anyMatch(StructureReader::isInline);
    Open inner =
        hasText && open.block().isEmpty()
            ? new Open(Optional.of(new Object()), open.table())
            : open;
    for (Object kid : kids) {
      if (kid instanceof PDStructureElement element) {
        element(element, pageOf(element.getPage()).or(() -> page), inner, depth);
      } else {
        mark(kid, page, inner);
      }
    }
  }

  private static boolean isInline(Object kid) {
    return !(kid instanceof PDStructureElement element)
        || INLINE.contains(Optional.ofNullable(element.getStandardStructureType()).orElse(""));
  }

  private void element(
      PDStructureElement element, Optional<COSDictionary> page, Open open, int depth) {
    String role = Optional.ofNullable(element.getStandardStructureType()).orElse("");
    if (role.equals("Table") && open.table().isEmpty()) {
      TaggedTable table = new TaggedTable();
      visit(element, page, new Open(Optional.empty(), Optional.of(table)), depth + 1);
    } else if (open.table().isPresent()) {
      open.table().get().enter(role, element);
      visit(element, page, open, depth + 1);
    } else {
      visit(element, page, new Open(block(role, element, open), Optional.empty()), depth + 1);
    }
  }

  private Optional<Object> block(String role, PDStructureElement element, Open open) {
    if (role.matches("H[1-6]?")) {
      kinds.put(element, new Block(Kind.HEADING, role.length() == 1 ? 1 : role.charAt(1) - '0'));
      return Optional.of(element);
    }
    boolean isImplicit = open.block().filter(block -> !kinds.containsKey(block)).isPresent();
    if (role.equals("L") || isImplicit && GROUPS.contains(role)) {
      return Optional.empty();
    }
    boolean isInItem = open.block().map(this::isClosed).orElse(false);
    boolean isInText = open.block().isPresent() && role.equals("Code");
    if (BLOCKS.containsKey(role) && !isInText && !(isInItem && !role.equals("LI"))) {
      kinds.put(element, new Block(BLOCKS.get(role), 0));
      return Optional.of(element);
    }
    return open.block();
  }

  /** Whether all that is in a block belongs to it, paragraphs too. */
  private boolean isClosed(Object block) {
    return kinds.getOrDefault(block, Block.PARAGRAPH).kind() != Kind.PARAGRAPH;
  }

  private void mark(Object kid, Optional<COSDictionary> page, Open open) {
    Optional<COSDictionary> place = page;
    int mark;
    if (kid instanceof Integer id) {
      mark = id;
    } else if (kid instanceof PDMarkedContentReference reference) {
      mark = reference.getMCID();
      place = pageOf(reference.getPage()).or(() -> page);
    } else {
      return;
    }
    if (place.isPresent()) {
      PageParts parts = pages.computeIfAbsent(place.get(), p -> new PageParts());
      Object block = open.block().orElseGet(Object::new);
      Block kind = kinds.getOrDefault(block, Block.PARAGRAPH);
      if (open.table().isPresent()) {
        parts.addToTable(open.table().get(), mark);
      } else {
        parts.add(block, kind.kind(), kind.level(), mark);
      }
    }
  }

  private static Optional<COSDictionary> pageOf(PDPage page) {
    return Optional.ofNullable(page).map(PDPage::getCOSObject);
  }
}
