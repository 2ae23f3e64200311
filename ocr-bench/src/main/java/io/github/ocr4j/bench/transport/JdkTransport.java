package io.github.ocr4j.bench.transport;

import io.github.ocr4j.internal.http.OutgoingBody;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;

/**
 * The JDK's client. It asks for buffers instead of taking a stream, so a thread of its own produces
 * a large body; buffers cannot be used again, because nothing says when the client is done with
 * one.
 */
final class JdkTransport implements Transport {
  private static final int CHUNK = 16 * 1024;
  private static final int CHUNKS_AHEAD = 8;

  private final ExecutorService threads =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "jdk-transport");
            thread.setDaemon(true);
            return thread;
          });
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).executor(threads).build();

  @Override
  public long post(String url, OutgoingBody body) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url))
            .header("Content-Type", body.contentType())
            .POST(publisher(body))
            .build();
    try (InputStream answer = client.send(request, BodyHandlers.ofInputStream()).body()) {
      return answer.transferTo(OutputStream.nullOutputStream());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private BodyPublisher publisher(OutgoingBody body) throws IOException {
    if (body.length() <= CHUNK) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) body.length());
      body.writeTo(bytes);
      return BodyPublishers.ofByteArray(bytes.toByteArray());
    }
    return BodyPublishers.fromPublisher(subscriber -> publish(body, subscriber), body.length());
  }

  private void publish(OutgoingBody body, Flow.Subscriber<? super ByteBuffer> subscriber) {
    SubmissionPublisher<ByteBuffer> chunks = new SubmissionPublisher<>(threads, CHUNKS_AHEAD);
    chunks.subscribe(subscriber);
    threads.execute(
        () -> {
          try (OutputStream out = new BufferedOutputStream(new Submitting(chunks), CHUNK)) {
            body.writeTo(out);
          } catch (IOException e) {
            chunks.closeExceptionally(e);
          }
          chunks.close();
        });
  }

  private static final class Submitting extends OutputStream {
    private final SubmissionPublisher<ByteBuffer> chunks;

    Submitting(SubmissionPublisher<ByteBuffer> chunks) {
      this.chunks = chunks;
    }

    @Override
    public void write(int oneByte) {
      chunks.submit(ByteBuffer.wrap(new byte[] {(byte) oneByte}));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
      chunks.submit(ByteBuffer.wrap(Arrays.copyOfRange(bytes, offset, offset + length)));
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
