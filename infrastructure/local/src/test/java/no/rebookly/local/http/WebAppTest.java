package no.rebookly.local.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import no.rebookly.local.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebAppTest {

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private HttpServers servers;
    private String origin;

    @BeforeEach
    void serveABuiltApp() throws Exception {
        var dist = Files.createDirectories(folder.resolve("dist"));
        Files.writeString(folder.resolve("secret.txt"), "outside");
        Files.writeString(dist.resolve("index.html"), "<!doctype html><title>the app</title>");
        Files.writeString(dist.resolve("rebookly.svg"), "<svg/>");
        Files.createDirectories(dist.resolve(".vite"));
        Files.writeString(dist.resolve(".vite/manifest.json"), "{}");
        Files.createDirectories(dist.resolve("assets"));
        Files.writeString(dist.resolve("assets/index-a1B2.js"), "run()");
        var port = FreePorts.pair();
        origin = "http://localhost:" + port;
        servers = HttpServers.start(
                "127.0.0.1", port, new WebApp(dist, origin), request -> Answer.problem(404, "not-found", "No links."));
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/kunder", "/kunder/importer/imp_1?steg=lov", "/logg-inn", "/finnes-ikke"})
    void givesThePageForEveryAddressOfTheApp(String address) throws Exception {
        var answer = get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("the app");
        assertThat(header(answer, "cache-control")).isEqualTo("no-cache");
        assertThat(header(answer, "content-type")).isEqualTo("text/html; charset=utf-8");
    }

    @Test
    void letsFilesWithAHashInTheirNameBeKeptForAYear() throws Exception {
        var script = get("/assets/index-a1B2.js");
        assertThat(header(script, "cache-control")).isEqualTo("public, max-age=31536000, immutable");
        assertThat(header(script, "content-type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(header(get("/rebookly.svg"), "cache-control")).isEqualTo("no-cache");
    }

    @Test
    void doesNotGiveThePageForAScriptThatIsGone() throws Exception {
        assertThat(get("/assets/index-old.js").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret.txt",
                "/assets/../../secret.txt",
                "/%2e%2e/secret.txt",
                "/.vite/manifest.json",
                "//secret.txt"
            })
    void givesNothingFromOutsideTheApp(String address) throws Exception {
        assertThat(get(address).body()).doesNotContain("outside").doesNotContain("{}");
    }

    @Test
    void allowsNothingInlineAndNobodyElse() throws Exception {
        for (var address : new String[] {"/", "/assets/index-a1B2.js"}) {
            var answer = get(address);
            assertThat(header(answer, "content-security-policy"))
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                    .contains("frame-ancestors 'none'")
                    .contains("connect-src 'self' " + origin + ";")
                    .doesNotContain("unsafe");
            assertThat(header(answer, "x-content-type-options")).isEqualTo("nosniff");
            assertThat(header(answer, "referrer-policy")).isEqualTo("same-origin");
        }
    }

    @Test
    void takesNothing() throws Exception {
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/kunder"))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(405);
    }

    @Test
    void sendsAPageUnderAnotherNameOfThisMachineToTheOneThatMayChangeThings() throws Exception {
        var answer = get(origin.replace("localhost", "127.0.0.1"), "/kunder?q=Kari");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "location")).isEqualTo(origin + "/kunder?q=Kari");
    }

    private HttpResponse<String> get(String address) throws Exception {
        return get(origin, address);
    }

    private HttpResponse<String> get(String from, String address) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(from + address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
