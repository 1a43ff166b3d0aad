package no.rebookly.local.demo;

import java.time.Duration;
import java.time.Instant;

/** The local clock, moved by hand: what is due on the way is done when it answers. */
public final class Clockwork {
    private final Browser browser;

    public Clockwork(Browser browser) {
        this.browser = browser;
    }

    public Instant now() {
        return Instant.parse(browser.get("/local/clock").path("now").textValue());
    }

    public void advance(Duration by) {
        browser.post("/local/clock", Browser.object().put("advance", by.toString()));
    }

    /** Where it stands already there is nothing to move: it runs by itself too. */
    public void moveTo(Instant instant) {
        if (!now().isBefore(instant)) {
            return;
        }
        browser.post("/local/clock", Browser.object().put("at", instant.toString()));
    }
}
