package no.rebookly.local.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import no.rebookly.local.clock.Timeline;
import no.rebookly.local.lambda.CrashPoint;
import no.rebookly.local.lambda.Crashes;
import no.rebookly.local.lambda.LambdaRuntime;
import no.rebookly.local.lambda.Outcome;
import no.rebookly.local.world.Fault;
import no.rebookly.local.world.OuterWorld;
import no.rebookly.local.world.ReceiptStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/** What stands beside the product on one machine: the phone, the mailbox, the clock, crashes. */
public final class LocalRoutes implements Endpoint {

    /** What is due each minute runs for every minute on the way, and nothing stops it once it goes. */
    private static final Duration FARTHEST = Duration.ofDays(2 * 366L);

    private final OuterWorld world;
    private final Timeline timeline;
    private final InstantSource clock;
    private final Crashes crashes;
    private final LambdaRuntime runtime;

    public LocalRoutes(
            OuterWorld world, Timeline timeline, InstantSource clock, Crashes crashes, LambdaRuntime runtime) {
        this.world = world;
        this.timeline = timeline;
        this.clock = clock;
        this.crashes = crashes;
        this.runtime = runtime;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!request.getMethod().equals("GET") && isFromAnotherSite(request)) {
            return Answer.problem(403, "origin", "Only pages of this machine may do that.");
        }
        try {
            return route(request);
        } catch (IllegalArgumentException | DateTimeException malformed) {
            return Answer.problem(
                    400, "malformed", "The request is not understood; docs/operations.md shows its form.");
        }
    }

    private Answer route(Request request) throws IOException {
        var path = request.getHttpURI().getPath();
        var query = Request.extractQueryParameters(request);
        return switch (request.getMethod() + " " + generic(path)) {
            case "GET /local/phone" -> Answer.html(200, world.pages().phonePage());
            case "GET /local/phone.json" -> Answer.json(200, world.pages().phoneJson(query.getValue("to")));
            case "POST /local/phone/{id}/receipt" -> receipt(path.split("/", -1)[3], Input.of(request));
            case "POST /local/phone/faults" -> fault(Input.of(request));
            case "GET /local/mailbox" -> Answer.html(200, world.pages().mailboxPage());
            case "GET /local/mailbox.json" -> Answer.json(200, world.pages().mailboxJson(query.getValue("to")));
            case "GET /local/clock" ->
                wantsPage(request) ? Answer.html(200, world.pages().clockPage(clock.instant())) : now();
            case "POST /local/clock" -> move(Input.of(request));
            case "POST /local/crash" -> crash(Input.of(request));
            case "POST /local/operator" -> operate(request);
            default -> Answer.problem(404, "not-found", "There is nothing here.");
        };
    }

    private static String generic(String path) {
        return path.replaceFirst("^/local/phone/[^/]+/receipt$", "/local/phone/{id}/receipt");
    }

    private Answer receipt(String id, Input input) {
        var status = ReceiptStatus.valueOf(input.text("status"));
        return switch (world.receipt(id, status)) {
            case DELIVERED -> input.isForm() ? Answer.seeOther("/local/phone") : Answer.json(200, "{}");
            case UNKNOWN_SMS -> Answer.problem(404, "not-found", "No SMS has this id.");
            case NOT_TAKEN -> Answer.problem(503, "unavailable", "The function did not take the receipt.");
        };
    }

    private Answer fault(Input input) {
        world.fault(input.text("to"), Fault.valueOf(input.text("mode")), input.number("times", 1));
        return Answer.json(200, "{}");
    }

    private Answer move(Input input) {
        @Nullable String advance = input.optional("advance");
        if (advance != null) {
            var step = Duration.parse(advance);
            if (step.isNegative()) {
                return backwards();
            }
            if (step.compareTo(FARTHEST) > 0) {
                return tooFar();
            }
            timeline.moveBy(step);
        } else {
            var at = Instant.parse(input.text("at"));
            if (at.isAfter(clock.instant().plus(FARTHEST))) {
                return tooFar();
            }
            if (!timeline.moveTo(at)) {
                return backwards();
            }
        }
        return input.isForm() ? Answer.seeOther("/local/clock") : now();
    }

    private Answer crash(Input input) {
        var function = input.text("function");
        if (!runtime.has(function)) {
            return Answer.problem(404, "not-found", "No function has this name.");
        }
        crashes.order(function, CrashPoint.valueOf(input.text("when")), input.number("nth", 1));
        return Answer.json(200, "{}");
    }

    /** As somebody who may invoke functions does it; the order and the answer are the function's own. */
    private Answer operate(Request request) throws IOException {
        var order = Content.Source.asString(request).getBytes(StandardCharsets.UTF_8);
        return runtime.invoke("operator", order) instanceof Outcome.Answered(var answer)
                ? Answer.json(200, new String(answer, StandardCharsets.UTF_8))
                : Answer.problem(503, "unavailable", "The function did not answer.");
    }

    private Answer now() {
        return Answer.json(200, "{\"now\":\"" + clock.instant() + "\"}");
    }

    private static Answer backwards() {
        return Answer.problem(409, "clock-backwards", "The clock never goes back.");
    }

    private static Answer tooFar() {
        return Answer.problem(
                422, "clock-too-far", "The clock goes on by at most two years at a time: each minute of them passes.");
    }

    private static boolean wantsPage(Request request) {
        @Nullable String accept = request.getHeaders().get("Accept");
        return accept != null && accept.toLowerCase(Locale.ROOT).contains("text/html");
    }

    /** Browsers tell; scripts do not, and may. */
    private static boolean isFromAnotherSite(Request request) {
        return "cross-site".equals(request.getHeaders().get("Sec-Fetch-Site"));
    }
}
