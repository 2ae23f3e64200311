package io.github.ocr4j.markdown.option;

/** Where files and images go. */
public enum Layout {
  /**
   * A directory for each document: {@code name/index.md} and {@code name/images/}. Right for Hugo,
   * MkDocs, Docusaurus and GitHub.
   */
  BUNDLE,
  /** {@code name.md}, and {@code images/name/} beside it. */
  FLAT,
  /**
   * The Maven site's two roots: {@code name.md} below the first and {@code images/name/} below the
   * second ({@code target/generated-site/markdown} and {@code target/generated-site/resources}).
   */
  MAVEN_SITE;

  /**
   * The dialect that readers of this layout expect.
   *
   * @return {@link Flavour#GFM}, or the Maven site's own
   */
  public Flavour defaultFlavour() {
    return this == MAVEN_SITE ? Flavour.MAVEN_SITE : Flavour.GFM;
  }
}
