package no.rebookly.lambda;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A function's table of routes. */
public final class Routes {
    private final List<Route> routes;

    private Routes(List<Route> routes) {
        this.routes = routes.stream()
                .sorted(Comparator.comparingInt(Route::parameters))
                .toList();
    }

    public static Routes of(Route... routes) {
        return new Routes(List.of(routes));
    }

    /** One function, several tables: each concept keeps its own. */
    public static Routes all(Routes... tables) {
        var together = new ArrayList<Route>();
        for (var table : tables) {
            together.addAll(table.routes);
        }
        return new Routes(together);
    }

    public List<Route> list() {
        return routes;
    }

    /** The route that fits. */
    Match find(String method, String path) {
        var known = false;
        for (var route : routes) {
            var parameters = route.match(path);
            if (parameters.isPresent()) {
                if (route.method().equals(method)) {
                    return new Match.Found(route, parameters.get());
                }
                known = true;
            }
        }
        return known ? new Match.OtherMethods(methodsOf(path)) : new Match.None();
    }

    private List<String> methodsOf(String path) {
        return routes.stream()
                .filter(route -> route.match(path).isPresent())
                .map(Route::method)
                .distinct()
                .sorted()
                .toList();
    }

    /** What a path and method lead to. */
    sealed interface Match {
        record Found(Route route, Map<String, String> parameters) implements Match {}

        record OtherMethods(List<String> allowed) implements Match {}

        record None() implements Match {}
    }
}
