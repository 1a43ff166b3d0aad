package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.oracle.Fate;
import no.rebookly.local.demo.oracle.Fate.Outcome;
import no.rebookly.local.demo.oracle.Guest;
import no.rebookly.local.demo.oracle.RuleName;
import no.rebookly.local.demo.oracle.Wall;

/** Sees what came of the rules: on the phones, on the customers' pages, in the calendar. */
final class Observer {
    private final Browser browser;
    private final Register register;
    private final Rules rules;

    Observer(Browser browser, Register register, Rules rules) {
        this.browser = browser;
        this.register = register;
        this.rules = rules;
    }

    /** Every SMS that arrived anywhere. */
    List<Fate> sent() {
        var fates = new ArrayList<Fate>();
        for (var sms : browser.get("/local/phone.json").path("items")) {
            var text = sms.path("text").textValue();
            var guest = register.reached(sms.path("to").textValue(), text);
            var rule = Rules.saying(text);
            if (guest.isEmpty() || rule.isEmpty()) {
                throw new DemoStopped("An SMS arrived that no rule of this salon writes to anybody on its list.");
            }
            check(text, rule.get());
            fates.add(fate(guest.get(), rule.get(), Outcome.SENT, moment(sms.path("at")), Optional.empty(), ""));
        }
        return fates;
    }

    /** Marketing leads to the page for booking and offers a way to stop; a reminder leads nowhere. */
    private static void check(String text, RuleName rule) {
        var links = text.split("https?://", -1).length - 1;
        var wanted = rule == RuleName.APPOINTMENT_REMINDER ? 0 : 2;
        if (links != wanted || (wanted > 0) != text.contains("Stopp: ")) {
            throw new DemoStopped("An SMS of the rule " + rule.words() + " has " + links + " links.");
        }
    }

    /** What waits at this moment. */
    List<Fate> held(LocalDateTime now) {
        var fates = new ArrayList<Fate>();
        for (var message : browser.all("/api/messages?state=HELD")) {
            fates.add(fate(
                    guest(message.path("customerId").textValue()),
                    Rules.saying(message.path("text").textValue())
                            .orElseThrow(() -> new DemoStopped("An SMS waits that no rule of this salon writes.")),
                    Outcome.HELD,
                    now,
                    Optional.of(moment(message.path("until"))),
                    message.path("reason").textValue()));
        }
        return fates;
    }

    /** What became no SMS, from the pages of all customers. */
    List<Fate> skipped() {
        var fates = new ArrayList<Fate>();
        for (var guest : register.guests()) {
            for (var line : browser.all("/api/customers/" + register.id(guest.name()) + "/timeline")) {
                skipped(guest, line).ifPresent(fates::add);
            }
        }
        return fates;
    }

    private Optional<Fate> skipped(Guest guest, JsonNode line) {
        var state = line.path("state").asText();
        if (!line.path("kind").textValue().equals("SMS")
                || !List.of("SKIPPED", "CANCELLED", "FAILED").contains(state)) {
            return Optional.empty();
        }
        return Optional.of(fate(
                guest,
                rules.withId(line.path("sourceId").textValue())
                        .orElseThrow(() -> new DemoStopped("A rule wrote that is none of this salon's.")),
                Outcome.SKIPPED,
                moment(line.path("settledAt")),
                Optional.empty(),
                line.path("reason").textValue()));
    }

    /** Why a rule has nothing for a customer, as the owner is told who asks now; by rule and name. */
    Map<RuleName, Map<String, String>> whyNot() {
        var all = new EnumMap<RuleName, Map<String, String>>(RuleName.class);
        for (var rule : RuleName.values()) {
            var reasons = new HashMap<String, String>();
            for (var decision : browser.all("/api/automations/" + rules.id(rule) + "/decisions?outcome=SKIP")) {
                reasons.put(
                        guest(decision.path("customerId").textValue()).name(),
                        decision.path("reason").textValue());
            }
            all.put(rule, reasons);
        }
        return all;
    }

    JsonNode calendar(LocalDate from, LocalDate to) {
        return browser.get("/api/automations/calendar?from=" + from + "&to=" + to)
                .path("days");
    }

    JsonNode story(String name) {
        return browser.get("/api/customers/" + register.id(name) + "/decisions").path("items");
    }

    private Guest guest(String id) {
        return register.withId(id).orElseThrow(() -> new DemoStopped("A customer is there who is on no list."));
    }

    private static Fate fate(
            Guest guest,
            RuleName rule,
            Outcome outcome,
            LocalDateTime at,
            Optional<LocalDateTime> until,
            String reason) {
        return new Fate(guest.name(), rule, outcome, at, until, reason, "");
    }

    static LocalDateTime moment(JsonNode instant) {
        return Wall.clock(Instant.parse(instant.textValue()));
    }
}
