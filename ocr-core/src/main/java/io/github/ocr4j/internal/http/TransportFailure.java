package io.github.ocr4j.internal.http;

import feign.Request;
import io.github.ocr4j.exception.ConnectionException;
import io.github.ocr4j.exception.DocumentException;
import io.github.ocr4j.exception.DocumentException.Reason;
import io.github.ocr4j.exception.RequestTimeoutException;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.internal.json.SourceChangedException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.concurrent.CancellationException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;

/** Turns a broken connection into a sentence and says whether calling again may help. */
public final class TransportFailure {
  private TransportFailure() {}

  /**
   * Classifies a failure of the transport.
   *
   * @return what to throw out of Feign's client, decoder or error decoder
   */
  public static CallFailure of(Exception failure, CallContext call, Request request) {
    Throwable cause = rootOf(failure);
    String host = hostOf(request);
    if (cause instanceof SourceChangedException changed) {
      return new CallFailure(
          new DocumentException(Reason.UNREADABLE, sentence(changed.getMessage()), changed),
          false,
          request,
          call);
    }
    if (call.isCancelled()) {
      return new CallFailure(
          new CancellationException("the call was cancelled"), false, request, call);
    }
    if (call.expired()) {
      return timeout("The whole answer of " + host + " did not come in time", cause, call, request);
    }
    if (cause instanceof UnknownHostException) {
      return connection(
          "The host " + host + " is unknown: check the base URL and the network",
          cause,
          call,
          request,
          false);
    }
    if (cause instanceof ConnectTimeoutException || cause instanceof NoRouteToHostException) {
      return connection("The host " + host + " did not answer", cause, call, request, true);
    }
    if (cause instanceof ConnectException) {
      return connection(
          "The host " + host + " refused the connection: check the base URL and its port",
          cause,
          call,
          request,
          true);
    }
    if (cause instanceof SocketTimeoutException) {
      return timeout("No answer of " + host + " came in time", cause, call, request);
    }
    if (cause instanceof SSLException) {
      return connection(
          "The secure connection to "
              + host
              + " failed ("
              + cause.getMessage()
              + "): check which certificates are trusted",
          cause,
          call,
          request,
          false);
    }
    return connection("The connection to " + host + " broke", cause, call, request, true);
  }

  private static Throwable rootOf(Exception failure) {
    return failure instanceof AnswerStream.BrokenAnswerException ? failure.getCause() : failure;
  }

  private static CallFailure timeout(
      String what, Throwable cause, CallContext call, Request request) {
    return new CallFailure(
        new RequestTimeoutException(failure(what, call), neutral(cause)), true, request, call);
  }

  private static CallFailure connection(
      String what, Throwable cause, CallContext call, Request request, boolean worthRetrying) {
    return new CallFailure(
        new ConnectionException(failure(what, call), neutral(cause)), worthRetrying, request, call);
  }

  private static Failure failure(String what, CallContext call) {
    return Failure.withoutAnswer(sentence(what)).withPossiblyBilled(call.possiblyBilled());
  }

  private static String sentence(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1) + ".";
  }

  /** The cause stays for its stack trace; the transport puts no header or body in its messages. */
  private static Throwable neutral(Throwable cause) {
    return cause instanceof IOException ? cause : new IOException(cause.toString(), cause);
  }

  private static String hostOf(Request request) {
    URI uri = URI.create(request.url());
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }
}
