package no.rebookly.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.rebookly.language.Language;

/** An answer. */
public record Response(int status, Map<String, String> headers, List<String> cookies, String body) {
    public Response {
        headers = Map.copyOf(headers);
        cookies = List.copyOf(cookies);
    }

    /** JSON that no cache may keep: nearly all of it is personal. */
    public static Response json(int status, JsonNode body) {
        return new Response(
                status,
                Map.of("content-type", "application/json", "cache-control", "no-store"),
                List.of(),
                new String(Json.write(body), StandardCharsets.UTF_8));
    }

    public static Response noContent() {
        return new Response(204, Map.of("cache-control", "no-store"), List.of(), "");
    }

    /** A redirect that is asked for anew each time. */
    public static Response redirect(URI target) {
        return new Response(
                302, Map.of("location", target.toASCIIString(), "cache-control", "no-store"), List.of(), "");
    }

    /** A page without script, frame or third party. */
    public static Response html(int status, String page) {
        return new Response(
                status,
                Map.of(
                        "content-type", "text/html; charset=utf-8",
                        "cache-control", "no-store",
                        "content-security-policy",
                                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
                        "referrer-policy", "no-referrer",
                        "x-content-type-options", "nosniff"),
                List.of(),
                page);
    }

    public static Response text(int status, String contentType, String body) {
        return new Response(status, Map.of("content-type", contentType, "cache-control", "no-store"), List.of(), body);
    }

    /** RFC 9457. */
    public static Response problem(Problem problem, Language language) {
        var response = new Response(
                problem.status(),
                Map.of(
                        "content-type", "application/problem+json",
                        "content-language", language.tag(),
                        "cache-control", "no-store"),
                List.of(),
                ProblemJson.of(problem, language));
        // Rounded up: whoever comes after so many seconds does not come too early.
        return problem.retryAfter()
                .map(wait -> response.with(
                        "retry-after", Long.toString(wait.plusMillis(999).toSeconds())))
                .orElse(response);
    }

    public Response with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Response(status, more, cookies, body);
    }

    /** As HEAD answers (RFC 9110, 9.3.2). */
    public Response withoutBody() {
        return new Response(status, headers, cookies, "");
    }

    public Response withCookie(String cookie) {
        var more = new ArrayList<>(cookies);
        more.add(cookie);
        return new Response(status, headers, more, body);
    }

    public Response withVersion(long version) {
        return with("etag", ETag.of(version));
    }

    @Override
    public String toString() {
        return "Response[" + status + "]";
    }
}
