package io.github.ocr4j.office;

import static io.github.ocr4j.office.OfficeDocuments.markdown;
import static io.github.ocr4j.office.OfficeDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ocr4j.document.Document;
import io.github.ocr4j.engine.OcrRequest;
import io.github.ocr4j.engine.PageSelection;
import io.github.ocr4j.model.OcrPage;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlidesTest {
  @Test
  void aPresentationHasAPageForEachSlide() {
    String slide =
        "<p:sld><p:cSld><p:spTree><p:sp><p:txBody><a:p><a:r><a:t>Speak slowly</a:t></a:r></a:p>"
            + "<a:p><a:pPr lvl=\"1\"/><a:r><a:t>and loudly</a:t></a:r></a:p></p:txBody>"
            + "<p:nvSpPr><p:nvPr><p:ph type=\"body\"/></p:nvPr></p:nvSpPr></p:sp>"
            + "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"title\"/></p:nvPr></p:nvSpPr>"
            + "<p:txBody><a:p><a:r><a:t>%s</a:t></a:r></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:sld>";
    Document show =
        OfficeFiles.ooxml("presentationml.presentation", "ppt/presentation.xml")
            .part(
                "ppt/presentation.xml",
                "<p:presentation><p:sldIdLst><p:sldId id=\"256\" r:id=\"r2\"/><p:sldId id=\"257\" r:id=\"r1\"/></p:sldIdLst></p:presentation>")
            .relations(
                "ppt/presentation.xml", "r1 slide slides/slide1.xml", "r2 slide slides/slide2.xml")
            .part("ppt/slides/slide1.xml", slide.formatted("Last"))
            .part("ppt/slides/slide2.xml", slide.formatted("First"))
            .named("show.pptx");

    assertThat(markdown(show))
        .isEqualTo(
            "## First\n\n- Speak slowly\n  - and loudly\n---page---\n## Last\n\n- Speak slowly\n  - and loudly");
    List<OcrPage> second = read(OcrRequest.of(show).withPages(PageSelection.of(1)));
    assertThat(second).extracting(OcrPage::index).containsExactly(1);
  }

  @Test
  void notesRaisedLettersAndStartsOfNumbersAreKept() {
    Document show =
        OfficeFiles.ooxml("presentationml.presentation", "ppt/presentation.xml")
            .part(
                "ppt/presentation.xml",
                "<p:presentation><p:sldIdLst><p:sldId r:id=\"r1\"/></p:sldIdLst></p:presentation>")
            .relations("ppt/presentation.xml", "r1 slide slides/slide1.xml")
            .part(
                "ppt/slides/slide1.xml",
                "<p:sld><p:cSld><p:spTree><p:sp><p:txBody>"
                    + "<a:p><a:r><a:t>x</a:t></a:r><a:r><a:rPr baseline=\"30000\"/><a:t>2</a:t></a:r></a:p>"
                    + "<a:p><a:pPr><a:buAutoNum startAt=\"4\"/></a:pPr><a:r><a:t>four</a:t></a:r></a:p>"
                    + "<a:p><a:pPr><a:buAutoNum startAt=\"4\"/></a:pPr><a:r><a:t>five</a:t></a:r></a:p>"
                    + "</p:txBody></p:sp></p:spTree></p:cSld></p:sld>")
            .relations("ppt/slides/slide1.xml", "n1 notesSlide ../notesSlides/notesSlide1.xml")
            .part(
                "ppt/notesSlides/notesSlide1.xml",
                "<p:notes><p:cSld><p:spTree><p:sp><p:nvSpPr><p:nvPr><p:ph type=\"body\"/></p:nvPr></p:nvSpPr>"
                    + "<p:txBody><a:p><a:r><a:t>Breathe.</a:t></a:r></a:p></p:txBody></p:sp>"
                    + "<p:sp><p:nvSpPr><p:nvPr><p:ph type=\"sldNum\"/></p:nvPr></p:nvSpPr>"
                    + "<p:txBody><a:p><a:fld><a:t>1</a:t></a:fld></a:p></p:txBody></p:sp></p:spTree></p:cSld></p:notes>")
            .named("notes.pptx");

    assertThat(markdown(show))
        .isEqualTo("x<sup>2</sup>\n\n4. four\n5. five\n\n### Notes\n\nBreathe.");
  }

  @Test
  void aDiagramIsTheListOfItsTexts() {
    Document show =
        OfficeFiles.ooxml("presentationml.presentation", "ppt/presentation.xml")
            .part(
                "ppt/presentation.xml",
                "<p:presentation><p:sldIdLst><p:sldId r:id=\"r1\"/></p:sldIdLst></p:presentation>")
            .relations("ppt/presentation.xml", "r1 slide slides/slide1.xml")
            .part(
                "ppt/slides/slide1.xml",
                "<p:sld><p:cSld><p:spTree><p:graphicFrame><a:graphic><a:graphicData>"
                    + "<dgm:relIds r:dm=\"d1\"/></a:graphicData></a:graphic></p:graphicFrame></p:spTree></p:cSld></p:sld>")
            .relations("ppt/slides/slide1.xml", "d1 diagramData ../diagrams/data1.xml")
            .part(
                "ppt/diagrams/data1.xml",
                "<dgm:dataModel><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:t></dgm:pt>"
                    + "<dgm:pt type=\"parTrans\"/><dgm:pt><dgm:t><a:p><a:r><a:t>Build</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>")
            .named("diagram.pptx");

    assertThat(markdown(show)).isEqualTo("- Plan\n- Build");
  }
}
