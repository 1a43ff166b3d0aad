package no.rebookly.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;

/** Takes in a list as an owner does: uploads it, says what allows marketing, looks at the counts, and commits. */
public final class Importing {
    private static final String WORDING = "Ja takk, send meg SMS når det er på tide med ny time.";

    private final Browser browser;
    private final Clockwork clockwork;

    public Importing(Browser browser) {
        this.browser = browser;
        this.clockwork = new Clockwork(browser);
    }

    /**
     * @param kind {@code CUSTOMERS} or {@code VISITS}
     * @param asksForYes whether the list says who has consented
     * @return the counts that the owner saw before she committed
     */
    public JsonNode take(String fileName, byte[] file, String kind, boolean asksForYes) {
        var opened = browser.post(
                "/api/imports",
                Browser.object()
                        .put("fileName", fileName)
                        .put("size", file.length)
                        .put("kind", kind));
        browser.upload(opened.path("upload"), file);
        var path = "/api/imports/" + opened.path("id").textValue();
        awaitState(path, "READY");
        if (asksForYes) {
            var marketing = Browser.object();
            marketing.putObject("marketing").put("basis", "CONSENT").put("wording", WORDING);
            browser.change("PATCH", path, marketing);
        }
        var ready = awaitState(path, "READY");
        browser.post(path + "/commit", Browser.object());
        awaitState(path, "DONE");
        return ready.path("counts");
    }

    /** Waits by moving the clock: what is on its way is done when the clock answers. */
    private JsonNode awaitState(String path, String state) {
        for (int tries = 0; tries < 60; tries++) {
            var found = browser.get(path);
            if (state.equals(found.path("state").textValue())) {
                return found;
            }
            if ("FAILED".equals(found.path("state").textValue())) {
                throw new DemoStopped("The import failed: " + found.path("problem"));
            }
            clockwork.advance(Duration.ofSeconds(1));
        }
        throw new DemoStopped("The import did not become " + state + " within a minute of the local clock.");
    }
}
