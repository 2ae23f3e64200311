package io.github.ocr4j.exception;

import java.util.List;

/** The model answered, but not in the form that was asked for. The answer is billed and kept. */
public final class UnfitAnswerException extends ServiceException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  private final List<String> problems;
  private final String answer;

  /**
   * Keeps the answer.
   *
   * @param expected what was asked for, such as the name of a record
   * @param problems what does not fit, one or more; without content of the document
   * @param answer the answer as it came; may be empty
   */
  public UnfitAnswerException(String expected, List<String> problems, String answer) {
    super(Failure.withoutAnswer(sentence(expected, problems)), null);
    this.problems = List.copyOf(problems);
    this.answer = answer;
  }

  private static String sentence(String expected, List<String> problems) {
    String shown = String.join("; ", problems.subList(0, Math.min(SHOWN, problems.size())));
    int more = problems.size() - SHOWN;
    return "The answer does not fit "
        + expected
        + ": "
        + shown
        + (more > 0 ? "; and " + more + " more." : ".");
  }

  /**
   * All that does not fit, of which the message has the first five.
   *
   * @return such as {@code $.lines[0].count: string found, integer expected}; never empty
   */
  public List<String> problems() {
    return problems;
  }

  /**
   * The answer as it came.
   *
   * @return content of the document: do not log it
   */
  public String answer() {
    return answer;
  }
}
