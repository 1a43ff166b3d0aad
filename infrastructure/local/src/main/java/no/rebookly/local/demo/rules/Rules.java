package no.rebookly.local.demo.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import no.rebookly.local.demo.Browser;
import no.rebookly.local.demo.DemoStopped;
import no.rebookly.local.demo.oracle.RuleBook;
import no.rebookly.local.demo.oracle.RuleName;

/** The rules as the owner makes them: drafted, previewed, switched on. */
final class Rules {
    /** What tells a text of one rule from those of the others. */
    private static final Map<RuleName, String> TEXTS = Map.of(
            RuleName.REBOOK, "Hei {fornavn|du}! Nå er det på tide med ny klipp hos {studio}: {lenke}",
            RuleName.WIN_BACK, "Hei {fornavn|du}! Det er lenge siden sist hos {studio}. Velkommen tilbake: {lenke}",
            RuleName.APPOINTMENT_REMINDER, "Hei {fornavn|du}! Vi minner om timen din hos {studio}.");

    private static final Map<RuleName, String> MARKS = Map.of(
            RuleName.REBOOK, "på tide med ny klipp",
            RuleName.WIN_BACK, "lenge siden sist",
            RuleName.APPOINTMENT_REMINDER, "Vi minner om timen");

    private final Browser browser;
    private final RuleBook book;
    private final Map<RuleName, String> ids = new EnumMap<>(RuleName.class);

    Rules(Browser browser, RuleBook book) {
        this.browser = browser;
        this.book = book;
    }

    /** @return the preview that the owner saw before she switched it on */
    JsonNode switchOn(RuleName rule) {
        var draft =
                content(rule).put("name", rule.words()).put("kind", rule.name()).put("text", TEXTS.get(rule));
        var id = browser.post("/api/automations", draft).path("id").textValue();
        ids.put(rule, id);
        var preview = browser.post("/api/automations/" + id + "/preview", Browser.object());
        browser.post("/api/automations/" + id + "/activate", Browser.object());
        return preview;
    }

    private ObjectNode content(RuleName rule) {
        var content = Browser.object();
        var terms = content.putObject("rule");
        switch (rule) {
            case REBOOK -> {
                var its = book.rebook();
                terms.put("afterWeeks", its.afterWeeks())
                        .put("category", its.treatment())
                        .put("ownRhythm", true)
                        .put("atTime", its.at().toString());
                content.put("dailyMaximum", its.daily());
            }
            case WIN_BACK -> {
                var its = book.winBack();
                terms.put("afterWeeks", its.afterWeeks())
                        .put("tries", its.tries())
                        .put("pauseWeeks", its.pauseWeeks())
                        .put("atTime", its.at().toString());
                content.put("dailyMaximum", its.daily());
            }
            case APPOINTMENT_REMINDER ->
                terms.put("hoursBefore", book.reminder().hoursBefore());
        }
        return content;
    }

    String id(RuleName rule) {
        return Optional.ofNullable(ids.get(rule))
                .orElseThrow(() -> new DemoStopped("The rule " + rule.words() + " was not made."));
    }

    Optional<RuleName> withId(String id) {
        return ids.entrySet().stream()
                .filter(each -> each.getValue().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The rule that says this. */
    static Optional<RuleName> saying(String text) {
        return MARKS.entrySet().stream()
                .filter(each -> text.contains(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** How often a preview names each reason why somebody gets nothing. */
    static Map<String, Integer> reasons(JsonNode preview) {
        var reasons = new TreeMap<String, Integer>();
        for (var row : preview.path("reasons")) {
            if (row.path("outcome").textValue().equals("SKIP")) {
                reasons.put(row.path("reason").textValue(), row.path("count").intValue());
            }
        }
        return reasons;
    }
}
