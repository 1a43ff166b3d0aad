package no.rebookly.local.template;

/**
 * One route of an HTTP API.
 *
 * @param method a method, or ANY
 * @param path as in API Gateway: literals, {@code {name}} for one segment, {@code {name+}} for the rest; or {@code $default}
 */
public record Route(Api api, String method, String path) {

    /** API Gateway's name of the route. */
    public String key() {
        return path.equals("$default") ? path : method + " " + path;
    }
}
