package io.github.ocr4j.convert.run;

/** A line about a document that names it once. */
public final class DocumentSentence {
  private DocumentSentence() {}

  /**
   * Puts the document's path in front of a sentence, unless the sentence begins with it. One that
   * begins with the file's name only gets the whole path in its place.
   *
   * @param path the document's path below the source directory
   * @param sentence what is to be said about it
   * @return a line
   */
  public static String of(String path, String sentence) {
    if (beginsWith(sentence, path)) {
      return sentence;
    }
    String name = path.substring(path.lastIndexOf('/') + 1);
    return beginsWith(sentence, name)
        ? path + sentence.substring(name.length())
        : path + ": " + sentence;
  }

  private static boolean beginsWith(String sentence, String name) {
    return sentence.startsWith(name)
        && sentence.length() > name.length()
        && !Character.isLetterOrDigit(sentence.charAt(name.length()));
  }
}
