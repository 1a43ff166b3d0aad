package no.rebookly.lambda;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.rebookly.language.Language;

/**
 * A request, as much of it as we use. Holds personal data: never logged whole.
 *
 * @param headers names in lower case
 * @param now read once, so that one request has one time
 */
public record Request(
        String method,
        String path,
        Map<String, String> pathParameters,
        Map<String, String> query,
        Map<String, String> headers,
        Map<String, String> cookies,
        byte[] body,
        String sourceIp,
        Instant now,
        Optional<Caller> callerIfAny,
        NewIds newIds) {
    public Request {
        pathParameters = Map.copyOf(pathParameters);
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    /** Who asks; a route with an access level that asks for a session always has one. */
    public Caller caller() {
        return callerIfAny.orElseThrow(() -> new IllegalStateException("the route asks for no session"));
    }

    /** A parameter of the path, as the route's template names it. */
    public String parameter(String name) {
        var value = pathParameters.get(name);
        if (value == null) {
            throw new IllegalStateException("the route has no parameter " + name);
        }
        return value;
    }

    public Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name));
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public Language language() {
        return Language.ofHeader(headers.getOrDefault("accept-language", ""));
    }

    /** The body as a JSON object, read strictly. */
    public JsonBody json() {
        return JsonBody.parse(this);
    }

    /** As {@link #json}; where nothing was sent at all an object without fields. */
    public JsonBody jsonIfAny() {
        return body.length == 0 ? JsonBody.empty() : json();
    }

    /** The version that the caller last read (RFC 9110, 13.1.1). */
    public long ifMatch() {
        var tag = header("if-match").orElseThrow(Problems.IF_MATCH_MISSING::asException);
        return ETag.version(tag).orElseThrow(Problems.STALE::asException);
    }

    /**
     * An id for something that this request creates. With an Idempotency-Key it is the same whenever the request is tried
     * again, so that a create which died half way is completed and not repeated.
     */
    public String newId(String kind) {
        return newIds.next(kind);
    }

    Request with(Map<String, String> parameters) {
        return new Request(method, path, parameters, query, headers, cookies, body, sourceIp, now, callerIfAny, newIds);
    }

    Request by(Caller caller) {
        return new Request(
                method,
                path,
                pathParameters,
                query,
                headers,
                cookies,
                body,
                sourceIp,
                now,
                Optional.of(caller),
                newIds);
    }

    Request with(NewIds ids) {
        return new Request(
                method, path, pathParameters, query, headers, cookies, body, sourceIp, now, callerIfAny, ids);
    }

    @Override
    public String toString() {
        return "Request[" + method + "]";
    }

    /** Makes the ids of one request. */
    @FunctionalInterface
    public interface NewIds {
        String next(String kind);
    }
}
