package io.github.ocr4j.convert.run;

/** Numbers of things in lines for people. */
public final class Count {
  private Count() {}

  /**
   * A number and the noun in its singular or plural.
   *
   * @param number how many
   * @param noun in its singular; its plural ends in s
   * @return such as {@code 1 page} or {@code 2 pages}
   */
  public static String of(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
