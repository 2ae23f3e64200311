package io.github.ocr4j.internal.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectReader;
import feign.Response;
import feign.codec.Decoder;
import io.github.ocr4j.exception.ServiceException.Failure;
import io.github.ocr4j.exception.UnreadableResponseException;
import io.github.ocr4j.internal.json.WireMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads answers from the connection and tells broken JSON from a broken connection. */
public final class JsonDecoder implements Decoder {
  @Override
  public Object decode(Response response, Type type) {
    CallContext call = CallContext.of(response);
    AnswerReader reader = call.reader().orElseGet(() -> jsonOf(type));
    try (InputStream in = response.body().asInputStream()) {
      Object value = reader.read(in);
      if (value == null) {
        throw unreadable(response, call, "The answer is empty", null, true);
      }
      return value;
    } catch (AnswerStream.BrokenAnswerException e) {
      throw TransportFailure.of(e, call, response.request());
    } catch (JsonProcessingException e) {
      throw unreadable(response, call, notJson(response), withoutContent(e), true);
    } catch (IOException e) {
      throw unreadable(
          response, call, "The answer came, but could not be written to disk", e, false);
    }
  }

  private static AnswerReader jsonOf(Type type) {
    ObjectReader reader = WireMapper.get().readerFor(WireMapper.get().constructType(type));
    return reader::readValue;
  }

  private static String notJson(Response response) {
    String type =
        response.headers().getOrDefault("content-type", List.of()).stream()
            .findFirst()
            .orElse("no type");
    return type.startsWith("application/json")
        ? "The answer is broken JSON, or not what the contract says"
        : "The answer is no JSON but "
            + type.replaceAll("[^A-Za-z0-9/;=.+ -]", "")
            + "; check the base URL and what stands between";
  }

  /** Jackson quotes the source in its messages: only the place is kept. */
  private static IOException withoutContent(JsonProcessingException e) {
    return new IOException(
        e.getClass().getSimpleName()
            + (e.getLocation() == null ? "" : " at byte " + e.getLocation().getByteOffset()));
  }

  private static CallFailure unreadable(
      Response response, CallContext call, String what, IOException cause, boolean worthRetrying) {
    return new CallFailure(
        new UnreadableResponseException(
            new Failure(
                OptionalInt.of(response.status()),
                Optional.empty(),
                what + ".",
                response.headers().getOrDefault("mistral-correlation-id", List.of()).stream()
                    .findFirst(),
                Optional.empty(),
                call.possiblyBilled()),
            cause),
        worthRetrying && call.possiblyBilled(),
        response.request(),
        call);
  }
}
