package no.rebookly.lambda;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One route: method, path with {@code {parameters}}, access level, and what to do.
 *
 * @param once whether a POST by a full session needs an Idempotency-Key and acts once by it
 */
public record Route(String method, String template, Access access, boolean once, Handler handler) {
    /** Translates one request: parse, call, answer. */
    @FunctionalInterface
    public interface Handler {
        Response handle(Request request);
    }

    public static Route get(String template, Access access, Handler handler) {
        return new Route("GET", template, access, false, handler);
    }

    public static Route head(String template, Access access, Handler handler) {
        return new Route("HEAD", template, access, false, handler);
    }

    /** Acts once by its Idempotency-Key where the session is full. */
    public static Route post(String template, Access access, Handler handler) {
        return new Route("POST", template, access, access == Access.SESSION || access == Access.STEP_UP, handler);
    }

    /** A POST that changes nothing (previews, counts) or is its own proof against repetition (sign-out, step-up). */
    public static Route postAnyTimes(String template, Access access, Handler handler) {
        return new Route("POST", template, access, false, handler);
    }

    public static Route put(String template, Access access, Handler handler) {
        return new Route("PUT", template, access, false, handler);
    }

    public static Route patch(String template, Access access, Handler handler) {
        return new Route("PATCH", template, access, false, handler);
    }

    public static Route delete(String template, Access access, Handler handler) {
        return new Route("DELETE", template, access, false, handler);
    }

    /** The path's parameters when it fits. */
    Optional<Map<String, String>> match(String path) {
        var wanted = template.split("/", -1);
        var given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parameters = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{")) {
                if (given[i].isEmpty()) {
                    return Optional.empty();
                }
                parameters.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parameters);
    }

    /** A route that names more of the path beats one that leaves it open. */
    int parameters() {
        return (int) template.chars().filter(character -> character == '{').count();
    }
}
