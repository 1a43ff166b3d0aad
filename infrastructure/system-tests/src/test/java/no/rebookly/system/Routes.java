package no.rebookly.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The routes that docs/openapi.yaml names, each with the statuses it may answer. */
record Routes(Map<String, Set<Integer>> byMethodAndPath) {
    private static final Set<String> METHODS = Set.of("get", "head", "post", "put", "patch", "delete");

    static Routes read(Path page) {
        try {
            var routes = new TreeMap<String, Set<Integer>>();
            var paths = new YAMLMapper().readTree(page.toFile()).path("paths");
            for (var path : paths.properties()) {
                for (var operation : path.getValue().properties()) {
                    if (METHODS.contains(operation.getKey())) {
                        routes.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                statuses(operation.getValue()));
                    }
                }
            }
            return new Routes(routes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<Integer> statuses(JsonNode operation) {
        var statuses = new TreeSet<Integer>();
        operation.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
        return statuses;
    }

    Set<Integer> statuses(String method, String template) {
        return byMethodAndPath.getOrDefault(method + " " + template, Set.of());
    }

    /** Each route with each status below 400, as {@code GET /api/health 200}. */
    Set<String> successes() {
        var successes = new TreeSet<String>();
        byMethodAndPath.forEach((route, statuses) -> statuses.stream()
                .filter(status -> status < 400)
                .forEach(status -> successes.add(route + " " + status)));
        return successes;
    }

    /** The template that a path fits, the one that names most of it. */
    Optional<String> find(String method, String path) {
        return byMethodAndPath.keySet().stream()
                .filter(route -> route.startsWith(method + " "))
                .map(route -> route.substring(method.length() + 1))
                .filter(template -> path.matches(template.replaceAll("\\{[^/]+}", "[^/]+")))
                .min((one, other) -> Integer.compare(open(one), open(other)));
    }

    private static int open(String template) {
        return (int) template.chars().filter(character -> character == '{').count();
    }
}
