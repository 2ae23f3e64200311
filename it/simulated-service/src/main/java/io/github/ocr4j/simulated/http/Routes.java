package io.github.ocr4j.simulated.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The endpoints by method and path. Variables in a path are written {@code {name}}. */
final class Routes {

  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

  private final List<Route> routes = new ArrayList<>();

  Routes add(String method, String template, Endpoint endpoint) {
    List<String> names = VARIABLE.matcher(template).results().map(r -> r.group(1)).toList();
    Pattern path = Pattern.compile(VARIABLE.matcher(template).replaceAll("([^/]+)"));
    routes.add(new Route(method, path, names, endpoint));
    return this;
  }

  Optional<Match> find(String method, String path) {
    for (Route route : routes) {
      Matcher matcher = route.path().matcher(path);
      if (route.method().equals(method) && matcher.matches()) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < route.names().size(); i++) {
          variables.put(route.names().get(i), matcher.group(i + 1));
        }
        return Optional.of(new Match(route.endpoint(), variables));
      }
    }
    return Optional.empty();
  }

  boolean knows(String path) {
    return routes.stream().anyMatch(route -> route.path().matcher(path).matches());
  }

  record Match(Endpoint endpoint, Map<String, String> variables) {}

  private record Route(String method, Pattern path, List<String> names, Endpoint endpoint) {}
}
