package no.rebookly.functions.automations;

import java.time.LocalTime;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.rebookly.automation.AutomationContent;
import no.rebookly.automation.AutomationKind;
import no.rebookly.automation.Rule;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.json.Whom;
import no.rebookly.language.Words;
import no.rebookly.segment.SegmentId;
import no.rebookly.segment.Segments;
import no.rebookly.text.SmsText;

/** What a request says of a rule. */
final class AutomationBody {
    private static final int LONGEST_CATEGORY = 60;
    private static final Words NEEDED = new Words("Kan ikke være tom.", "Cannot be empty.");
    private static final Words ANOTHER_KIND =
            new Words("Slaget kan ikke byttes. Lag en ny regel.", "The kind cannot be changed. Make a new rule.");
    /** Stands in where the body is refused anyway. */
    private static final Rule NONE = new Rule.AppointmentReminder(1);

    private AutomationBody() {}

    static AutomationContent content(Request request, Segments segments) {
        var body = request.json();
        var name = body.requiredText("name", AutomationContent.LONGEST_NAME);
        var kind = body.oneOf("kind", AutomationKind.class);
        if (!body.has("kind") || body.empties("kind")) {
            body.missing("kind");
        }
        var rule = kind.flatMap(known -> rule(body, known));
        if (!body.has("rule") || body.empties("rule")) {
            body.missing("rule");
        }
        var whom = whom(body, request, segments);
        var text = body.requiredText("text", SmsText.LIMIT);
        var dailyMaximum = dailyMaximum(body).orElse(AutomationContent.DEFAULT_DAILY_MAXIMUM);
        body.done();
        return new AutomationContent(
                name, rule.orElse(NONE), whom.map(Whom::filter), whom.flatMap(Whom::segment), text, dailyMaximum);
    }

    /** A merge patch (RFC 7396) that replaces {@code rule} and {@code filter} whole: what is not named stays, null empties. */
    static UnaryOperator<AutomationContent> patch(Request request, AutomationKind kind, Segments segments) {
        var body = request.json();
        var name = needed(body, "name", AutomationContent.LONGEST_NAME);
        body.oneOf("kind", AutomationKind.class)
                .filter(other -> other != kind)
                .ifPresent(other -> body.error("kind", ANOTHER_KIND));
        var rule = rule(body, kind);
        if (body.empties("rule")) {
            body.missing("rule");
        }
        var leavesFilter = body.empties("filter");
        var leavesSegment = body.empties("segmentId");
        var whom = whom(body, request, segments);
        var text = needed(body, "text", SmsText.LIMIT);
        var dailyMaximum = dailyMaximum(body);
        body.done();
        return before -> {
            var filter = whom.map(Whom::filter).or(() -> leavesFilter ? Optional.empty() : before.filter());
            var segment = whom.isPresent()
                    ? whom.flatMap(Whom::segment)
                    : leavesFilter || leavesSegment ? Optional.<SegmentId>empty() : before.segment();
            return new AutomationContent(
                    name.orElse(before.name()),
                    rule.orElse(before.rule()),
                    filter,
                    segment,
                    text.orElse(before.text()),
                    dailyMaximum.orElse(before.dailyMaximum()));
        };
    }

    private static Optional<Whom> whom(JsonBody body, Request request, Segments segments) {
        return Whom.readIfAny(body, request.caller().studio(), segments);
    }

    private static Optional<Integer> dailyMaximum(JsonBody body) {
        var wanted = body.integer("dailyMaximum", 1, AutomationContent.LARGEST_DAILY_MAXIMUM);
        if (body.empties("dailyMaximum")) {
            body.error("dailyMaximum", NEEDED);
        }
        return wanted.map(Math::toIntExact);
    }

    /** One that a patch may leave alone but not empty. */
    private static Optional<String> needed(JsonBody body, String field, int most) {
        var text = body.text(field, most);
        if (body.empties(field) || text.filter(String::isBlank).isPresent()) {
            body.error(field, NEEDED);
        }
        return text;
    }

    private static Optional<Rule> rule(JsonBody body, AutomationKind kind) {
        return body.object("rule").flatMap(rule -> switch (kind) {
            case REBOOK -> rebook(rule);
            case WIN_BACK -> winBack(rule);
            case APPOINTMENT_REMINDER ->
                number(rule, "hoursBefore", Rule.AppointmentReminder.MOST_HOURS).map(Rule.AppointmentReminder::new);
        });
    }

    private static Optional<Rule> rebook(JsonBody rule) {
        var afterWeeks = number(rule, "afterWeeks", Rule.MOST_WEEKS);
        var category = rule.text("category", LONGEST_CATEGORY);
        if (category.filter(String::isBlank).isPresent()) {
            rule.error("category", NEEDED);
        }
        var ownRhythm = rule.bool("ownRhythm").orElse(false);
        var atTime = atTime(rule);
        return afterWeeks.map(weeks -> new Rule.Rebook(weeks, category.map(String::strip), ownRhythm, atTime));
    }

    private static Optional<Rule> winBack(JsonBody rule) {
        var afterWeeks = number(rule, "afterWeeks", Rule.MOST_WEEKS);
        var tries = number(rule, "tries", Rule.WinBack.MOST_TRIES);
        var pauseWeeks = number(rule, "pauseWeeks", Rule.WinBack.LONGEST_PAUSE_WEEKS);
        var atTime = atTime(rule);
        return afterWeeks.isPresent() && tries.isPresent() && pauseWeeks.isPresent()
                ? Optional.of(new Rule.WinBack(afterWeeks.get(), tries.get(), pauseWeeks.get(), atTime))
                : Optional.empty();
    }

    private static Optional<Integer> number(JsonBody rule, String field, int most) {
        var number = rule.integer(field, 1, most);
        if (!rule.has(field) || rule.empties(field)) {
            rule.missing(field);
        }
        return number.map(Math::toIntExact);
    }

    private static LocalTime atTime(JsonBody rule) {
        var time = rule.time("atTime");
        if (!rule.has("atTime") || rule.empties("atTime")) {
            rule.missing("atTime");
        }
        return time.orElse(LocalTime.NOON);
    }
}
