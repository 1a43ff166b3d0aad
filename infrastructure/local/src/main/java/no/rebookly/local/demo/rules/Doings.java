package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.oracle.Deed;
import no.rebookly.local.demo.oracle.Wall;

/** What happens in the salon, done as its owner and its customers do it. */
final class Doings {
    private static final Pattern STOP_LINK = Pattern.compile("https?://[^ ]+/s\\b");
    private static final String PHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1";

    private final Browser browser;
    private final Register register;
    /** Booked here, with the version that a client has to name to move it. */
    private final Map<String, Appointment> booked = new HashMap<>();

    private record Appointment(String id, long version) {}

    Doings(Browser browser, Register register) {
        this.browser = browser;
        this.register = register;
    }

    void happen(Deed deed) {
        var customer = "/api/customers/" + register.id(deed.who());
        switch (deed) {
            case Deed.Came came -> {
                var visit = Browser.object().put("category", came.treatment());
                visit.putObject("price").put("amount", came.kroner() * 100).put("currency", "NOK");
                browser.post(customer + "/visits", visit);
            }
            case Deed.Booked its -> {
                var id = browser.post(customer + "/appointments", at(its.time()))
                        .path("id")
                        .textValue();
                booked.put(key(its.who(), its.time()), new Appointment(id, 1));
            }
            case Deed.Moved moved -> {
                var its = Optional.ofNullable(booked.remove(key(moved.who(), moved.from())))
                        .orElseThrow(() -> new DemoStopped("Nothing was booked here for " + moved.who() + "."));
                browser.patch(customer + "/appointments/" + its.id(), its.version(), at(moved.to()));
                booked.put(key(moved.who(), moved.to()), new Appointment(its.id(), its.version() + 1));
            }
            case Deed.CalledOff off -> browser.delete(customer + "/appointments/" + appointment(customer, off.time()));
            case Deed.SaidNo no -> sayNo(customer, no);
        }
    }

    private static JsonNode at(LocalDateTime time) {
        return Browser.object().put("at", Wall.instant(time).toString());
    }

    private static String key(String who, LocalDateTime time) {
        return who + " " + time;
    }

    /** As her page shows it. */
    private String appointment(String customer, LocalDateTime time) {
        for (var line : browser.all(customer + "/timeline")) {
            if (line.path("kind").textValue().equals("APPOINTMENT")
                    && Instant.parse(line.path("at").textValue()).equals(Wall.instant(time))) {
                return line.path("id").textValue();
            }
        }
        throw new DemoStopped("Nothing is booked at " + time + ".");
    }

    private void sayNo(String customer, Deed.SaidNo no) {
        var choice = no.everything() ? "ALL" : "MARKETING";
        var link = no.byLink() ? stopLink(no.who()) : Optional.<URI>empty();
        if (link.isPresent()) {
            browser.visit(link.get(), "GET", PHONE);
            browser.submit(link.get(), "choice=" + choice);
        } else {
            browser.post(customer + "/marketing", Browser.object().put("optOut", choice));
        }
    }

    /** In the last SMS that she got. */
    private Optional<URI> stopLink(String who) {
        var link = Optional.<URI>empty();
        for (var sms : browser.get("/local/phone.json").path("items")) {
            var text = sms.path("text").textValue();
            var stop = STOP_LINK.matcher(text);
            var isHers = register.reached(sms.path("to").textValue(), text)
                    .filter(guest -> guest.name().equals(who))
                    .isPresent();
            if (isHers && stop.find()) {
                link = Optional.of(URI.create(stop.group()));
            }
        }
        return link;
    }
}
