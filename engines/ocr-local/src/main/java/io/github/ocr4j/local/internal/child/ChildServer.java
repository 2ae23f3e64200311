package io.github.ocr4j.local.internal.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** The child's side: answers one message after the other until its parent is gone. */
public final class ChildServer {
  private static final int BROKEN = 1;

  private ChildServer() {}

  /**
   * Serves the standard streams and ends the JVM; the first message makes what answers all others.
   */
  public static void serve(Function<Message, UnaryOperator<Message>> start) {
    DataInputStream in = new DataInputStream(new BufferedInputStream(System.in));
    DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out)));
    System.setOut(System.err);
    try {
      UnaryOperator<Message> answers = start.apply(Message.read(in));
      Message.of("ready").write(out);
      serve(in, out, answers);
    } catch (IOException parentIsGone) {
      Runtime.getRuntime().halt(0);
    } catch (RuntimeException | Error cannotStart) {
      Runtime.getRuntime().halt(BROKEN);
    }
  }

  /** Reads on while an answer is worked at: that is how the parent's end is heard of at once. */
  private static void serve(
      DataInputStream in, DataOutputStream out, UnaryOperator<Message> answers) throws IOException {
    ExecutorService worker = Executors.newSingleThreadExecutor();
    while (true) {
      Message request = Message.read(in);
      worker.execute(() -> answer(request, out, answers));
    }
  }

  private static void answer(
      Message request, DataOutputStream out, UnaryOperator<Message> answers) {
    try {
      answers.apply(request).write(out);
    } catch (IOException | RuntimeException | Error failed) {
      Runtime.getRuntime().halt(BROKEN);
    }
  }
}
