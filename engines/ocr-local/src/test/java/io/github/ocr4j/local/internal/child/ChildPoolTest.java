package io.github.ocr4j.local.internal.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ChildPoolTest {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final ChildPool children = pool("settings");

  private static ChildPool pool(String settings) {
    String classPath = ChildClassPath.of(OddChild.class, List.of()).orElseThrow();
    return new ChildPool(
        new ChildCommand(OddChild.class.getName(), classPath, 64, Message.of(settings)));
  }

  @AfterEach
  void close() {
    children.close();
  }

  private Message ask(String text, Duration limit) throws Exception {
    return ask(new Message(text, new byte[0]), limit);
  }

  private Message ask(Message message, Duration limit) throws Exception {
    return children.ask(message, limit, answer -> answer, answer -> false);
  }

  private ProcessHandle child() throws Exception {
    return ProcessHandle.of(Long.parseLong(ask("pid", LONG).text())).orElseThrow();
  }

  @Test
  void aMessageComesBackWholeFromTheChild() throws Exception {
    byte[] content = new byte[3 << 20];
    content[content.length - 1] = 7;

    Message answer = ask(new Message("Grüße", content), LONG);

    assertThat(answer.text()).isEqualTo("Grüße");
    assertThat(answer.bytes()).isEqualTo(content);
  }

  @Test
  void oneChildAnswersOneQuestionAfterTheOther() throws Exception {
    assertThat(child()).isEqualTo(child());
  }

  @Test
  void aChildThatHangsIsEndedAndReplaced() throws Exception {
    ProcessHandle first = child();

    assertThatThrownBy(() -> ask("hang", Duration.ofMillis(50)))
        .isInstanceOf(TimeoutException.class);
    assertThat(first.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
    assertThat(child()).isNotEqualTo(first);
  }

  @Test
  void aChildThatCrashesSaysHowAndIsReplaced() throws Exception {
    ChildEndedException ended =
        catchThrowableOfType(ChildEndedException.class, () -> ask("exit", LONG));

    assertThat(ended.status()).isEqualTo(134);
    assertThat(ended.isOutOfMemory()).isFalse();
    assertThat(ask("next", LONG).text()).isEqualTo("next");
  }

  @Test
  void aChildThatNeedsTooMuchMemoryEnds() {
    ChildEndedException ended =
        catchThrowableOfType(ChildEndedException.class, () -> ask("fill the memory", LONG));

    assertThat(ended.isOutOfMemory()).isTrue();
  }

  @Test
  void whatTheChildPrintsIsNoAnswer() throws Exception {
    assertThat(ask("print", LONG).text()).isEqualTo("print");
  }

  @Test
  void theChildSeesNoVariablesThatMayBeSecret() throws Exception {
    assertThat(ask("environment", LONG).text()).doesNotContain("KEY").doesNotContain("JAVA");
  }

  @Test
  void twoQuestionsAtTheSameTimeGoToTwoChildren() throws Exception {
    CompletableFuture<Message> one = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              try {
                one.complete(ask("hang", LONG));
              } catch (Exception failed) {
                one.completeExceptionally(failed);
              }
            });
    long before = ProcessHandle.current().children().count();
    asking.start();
    while (ProcessHandle.current().children().count() == before) {
      Thread.onSpinWait();
    }

    assertThat(ask("other", LONG).text()).isEqualTo("other");
    children.close();
    assertThatThrownBy(one::join).isInstanceOf(CompletionException.class);
  }

  @Test
  void aChildThatDoesNotStartIsReported() {
    try (ChildPool broken = pool("do not start")) {
      assertThatThrownBy(() -> broken.ask(Message.of("x"), LONG, answer -> answer, answer -> false))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("did not start");
    }
  }

  @Test
  void closingEndsTheChild() throws Exception {
    ProcessHandle child = child();

    children.close();

    assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  @Test
  void theChildEndsByItselfWhenItsParentIsGone() throws Exception {
    String classPath = ChildClassPath.of(OddChild.class, List.of()).orElseThrow();
    Process parent =
        new ProcessBuilder(
                System.getProperty("java.home") + "/bin/java",
                "-cp",
                classPath,
                Parent.class.getName())
            .start();
    String pid = parent.inputReader().readLine();
    ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();

    parent.destroyForcibly();

    assertThat(child.onExit().get(1, TimeUnit.MINUTES).isAlive()).isFalse();
  }

  /** Has a child that hangs, and hangs itself. */
  static final class Parent {
    private Parent() {}

    /**
     * Prints the child's process id.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) throws Exception {
      ChildPool pool = pool("settings");
      System.out.println(
          pool.ask(Message.of("pid"), LONG, answer -> answer, answer -> false).text());
      pool.ask(Message.of("hang"), LONG, answer -> answer, answer -> false);
    }
  }
}
