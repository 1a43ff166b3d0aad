package no.rebookly.local.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Request;

/**
 * The built web app, with the caching and the headers that the bucket and the distribution in front of it have when deployed.
 * Every address that is no file is a page of the app, which the browser tells apart.
 */
public final class WebApp implements Endpoint {

    /** Names that a build makes. What begins with a dot is of the build and not of the app; a path out of the folder is no name. */
    private static final Pattern STEP = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    private static final Pattern EXTENSION = Pattern.compile("[a-z0-9]+");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "woff2", "font/woff2",
            "json", "application/json",
            "txt", "text/plain; charset=utf-8",
            "webmanifest", "application/manifest+json");

    private final Path folder;
    private final String origin;
    private final Map<String, String> guards;

    /**
     * @param folder that holds index.html
     * @param origin of the product: the only one whose changes the functions take, and where lists are uploaded
     */
    public WebApp(Path folder, String origin) {
        this.folder = folder;
        this.origin = origin;
        this.guards = Map.of(
                "content-security-policy",
                // Images of the design system's style are data; scripts and styles are files of ours, and nothing is
                // inline.
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
                        + "manifest-src 'self'; connect-src 'self' " + origin
                        + "; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
                "x-content-type-options",
                "nosniff",
                "referrer-policy",
                "same-origin",
                "permissions-policy",
                "camera=(), microphone=(), geolocation=(), payment=()",
                "cross-origin-opener-policy",
                "same-origin");
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            return Answer.problem(405, "method", "A page takes a GET.");
        }
        var path = request.getHttpURI().getPath();
        if (!namesAFile(path)) {
            return isOtherNameOfThisMachine(request) ? moved(request) : file(folder.resolve("index.html"), "no-cache");
        }
        var file = folder.resolve(path.substring(1));
        if (!Files.isRegularFile(file)) {
            // Not the page instead: a browser with yesterday's page asks for yesterday's script, and would run HTML.
            return Answer.html(404, "");
        }
        // A name under assets has the hash of what it holds.
        return file(file, path.startsWith("/assets/") ? "public, max-age=31536000, immutable" : "no-cache");
    }

    private static boolean namesAFile(String path) {
        var steps = List.of(path.split("/", -1));
        var name = steps.getLast();
        return steps.size() > 1
                && steps.getFirst().isEmpty()
                && steps.stream().skip(1).allMatch(step -> STEP.matcher(step).matches())
                && name.indexOf('.') > 0
                && EXTENSION.matcher(name.substring(name.lastIndexOf('.') + 1)).matches();
    }

    private Answer file(Path file, String caching) throws IOException {
        var name = String.valueOf(file.getFileName());
        var headers = new HashMap<>(guards);
        headers.put(
                "content-type",
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        headers.put("cache-control", caching);
        return new Answer(200, Map.copyOf(headers), List.of(), Files.readAllBytes(file));
    }

    /** The functions take changes from one origin, so a page under another name of the machine could read and not write. */
    private boolean isOtherNameOfThisMachine(Request request) {
        return origin.startsWith("http://localhost:")
                && List.of("127.0.0.1", "[::1]").contains(Request.getServerName(request));
    }

    private Answer moved(Request request) {
        return new Answer(
                302,
                Map.of("location", origin + request.getHttpURI().getPathQuery(), "cache-control", "no-store"),
                List.of(),
                new byte[0]);
    }
}
