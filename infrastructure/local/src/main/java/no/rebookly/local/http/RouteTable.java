package no.rebookly.local.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.local.template.Api;
import no.rebookly.local.template.FunctionDefinition;
import no.rebookly.local.template.Route;
import org.jspecify.annotations.Nullable;

/**
 * Chooses a route as an HTTP API does: the one that fits most exactly, segment by segment a literal before {@code {name}} before
 * {@code {name+}}, and {@code $default} when none fits.
 */
final class RouteTable {

    record Match(String function, String routeKey, Map<String, String> parameters) {}

    private record Entry(Route route, String function, List<String> segments) {}

    private final List<Entry> entries;

    RouteTable(Api api, List<FunctionDefinition> functions) {
        var found = new ArrayList<Entry>();
        for (var function : functions) {
            for (var route : function.routes()) {
                if (route.api() == api) {
                    found.add(new Entry(route, function.name(), segments(route.path())));
                }
            }
        }
        found.sort(Comparator.comparing(RouteTable::rank));
        this.entries = List.copyOf(found);
    }

    Optional<Match> find(String method, String path) {
        var segments = segments(path);
        for (var entry : entries) {
            if (entry.route().method().equals("ANY") || entry.route().method().equals(method)) {
                var parameters = fit(entry, segments);
                if (parameters != null) {
                    return Optional.of(new Match(entry.function(), entry.route().key(), parameters));
                }
            }
        }
        return Optional.empty();
    }

    /** Sorts literals (0) before parameters (1) before the rest (2), from the first segment on; the default comes last. */
    private static String rank(Entry entry) {
        if (entry.route().path().equals("$default")) {
            return "3";
        }
        var rank = new StringBuilder();
        for (var segment : entry.segments()) {
            rank.append(segment.endsWith("+}") ? '2' : segment.startsWith("{") ? '1' : '0');
        }
        return rank.toString();
    }

    private static @Nullable Map<String, String> fit(Entry entry, List<String> path) {
        if (entry.route().path().equals("$default")) {
            return Map.of();
        }
        var parameters = new HashMap<String, String>();
        var pattern = entry.segments();
        for (var at = 0; at < pattern.size(); at++) {
            var segment = pattern.get(at);
            if (at >= path.size()) {
                return null;
            }
            if (segment.endsWith("+}")) {
                parameters.put(
                        segment.substring(1, segment.length() - 2), String.join("/", path.subList(at, path.size())));
                return parameters;
            }
            if (segment.startsWith("{")) {
                parameters.put(segment.substring(1, segment.length() - 1), path.get(at));
            } else if (!segment.equals(path.get(at))) {
                return null;
            }
        }
        return pattern.size() == path.size() ? parameters : null;
    }

    private static List<String> segments(String path) {
        var trimmed = path.startsWith("/") ? path.substring(1) : path;
        return List.of(trimmed.split("/", -1));
    }
}
