package io.github.ocr4j.simulated.http;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.ocr4j.simulated.body.JsonBody;
import io.github.ocr4j.simulated.contract.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Finds the endpoint of a call and checks what comes before it: ids in the path, then the key. */
final class Router {

  private final Routes routes;
  private final Routes open;
  private final String prefix;
  private final Authentication authentication;

  Router(Routes routes, Routes open, String prefix, Authentication authentication) {
    this.routes = routes;
    this.open = open;
    this.prefix = prefix;
    this.authentication = authentication;
  }

  Answer answer(Call call, JsonBody body) throws IOException {
    String path = call.path();
    Optional<Routes.Match> unprotected = open.find(call.method(), path);
    if (unprotected.isPresent()) {
      return answer(unprotected.get(), call, body, false);
    }
    if (!path.startsWith(prefix)) {
      throw RefusedException.detail(404, "Not Found");
    }
    String rest = path.substring(prefix.length());
    Routes.Match match = routes.find(call.method(), rest).orElseThrow(() -> unknown(rest));
    return answer(match, call, body, true);
  }

  private Answer answer(Routes.Match match, Call call, JsonBody body, boolean secured)
      throws IOException {
    checkIds(match.variables());
    if (secured) {
      authentication.check(call);
    }
    return match.endpoint().answer(call.with(match.variables()), body);
  }

  private RefusedException unknown(String path) {
    return routes.knows(path)
        ? RefusedException.detail(405, "Method Not Allowed")
        : RefusedException.detail(404, "Not Found");
  }

  /** The live service looks at ids even before it looks at the key. */
  private static void checkIds(Map<String, String> variables) {
    for (String name : List.of("file_id", "job_id")) {
      String id = variables.getOrDefault(name, "");
      if (variables.containsKey(name) && !isUuid(id)) {
        throw RefusedException.invalid(
            "uuid_parsing",
            List.of("path", name),
            "Input should be a valid UUID",
            TextNode.valueOf(id));
      }
    }
  }

  private static boolean isUuid(String text) {
    try {
      return UUID.fromString(text).toString().equalsIgnoreCase(text);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
