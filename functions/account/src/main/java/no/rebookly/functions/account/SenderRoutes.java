package no.rebookly.functions.account;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Access.STEP_UP;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Language;
import no.rebookly.language.Words;
import no.rebookly.studio.DecideSender;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.SenderWish;
import no.rebookly.studio.StudioId;
import no.rebookly.studio.Studios;

/** Who stands behind the studio's SMS (P6): decided at once, so an edit of a held name can be approved the next moment. */
final class SenderRoutes {
    private static final int MOST_NAME = 100;
    private static final Pattern ORGANISATION_NUMBER = Pattern.compile("[0-9]{9}");

    private final Studios studios;
    private final DecideSender decideSender;
    private final InstantSource clock;

    SenderRoutes(Studios studios, DecideSender decideSender, InstantSource clock) {
        this.studios = studios;
        this.decideSender = decideSender;
        this.clock = clock;
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/studio/sender", SESSION, this::get),
                Route.put("/api/studio/sender", STEP_UP, this::put));
    }

    private Response get(Request request) {
        return studios.sender(request.caller().studio())
                .map(identity -> shown(identity, request.language()))
                .orElseGet(() -> Response.json(200, unset()).withVersion(0));
    }

    private Response put(Request request) {
        var version = request.ifMatch();
        var studio = request.caller().studio();
        var identity = identity(studio, wish(request.json()), version);
        var stored = studios.sender(studio).map(SenderIdentity::version).orElse(0L);
        if (stored != version || !studios.saveSender(identity)) {
            throw Problems.STALE.asException();
        }
        return shown(identity.withVersion(version + 1), request.language());
    }

    private SenderIdentity identity(StudioId studio, SenderWish wish, long version) {
        return decideSender.decide(studio, wish, clock.instant(), version);
    }

    private static SenderWish wish(JsonBody body) {
        var legalName = body.requiredText("legalName", MOST_NAME).strip();
        var number = organisationNumber(body);
        var title = body.requiredText("title", MOST_NAME).strip();
        var displayName = body.requiredText("displayName", MOST_NAME).strip();
        var typed = body.requiredText("senderName", MOST_NAME).strip();
        var senderName = SenderName.parse(typed);
        if (!typed.isEmpty() && senderName.isEmpty()) {
            body.error(
                    "senderName",
                    new Words(
                            "Skal ha 3 til 11 tegn: a–z, A–Z, 0–9 og bindestrek, og minst én bokstav.",
                            "Must have 3 to 11 characters: a–z, A–Z, 0–9 and hyphen, and at least one letter."));
        }
        body.done();
        return new SenderWish(legalName, number, title, displayName, senderName.orElseThrow());
    }

    private static Optional<String> organisationNumber(JsonBody body) {
        var number = body.text("organisationNumber", 20).map(text -> text.replaceAll("\\s", ""));
        if (number.isPresent() && !ORGANISATION_NUMBER.matcher(number.get()).matches()) {
            body.error("organisationNumber", new Words("Skal ha ni siffer.", "Must have nine digits."));
        }
        return number;
    }

    private static Response shown(SenderIdentity identity, Language language) {
        var json = Json.object()
                .put("legalName", identity.legalName())
                .put("organisationNumber", identity.organisationNumber().orElse(null))
                .put("title", identity.title())
                .put("displayName", identity.displayName())
                .put("senderName", identity.senderName().value())
                .put("state", identity.state().name());
        var reasons = json.putArray("reasons");
        identity.reasons().forEach(reason -> reasons.addObject()
                .put("reason", reason.name())
                .put("sentence", reason.words().in(language)));
        return Response.json(200, json).withVersion(identity.version());
    }

    private static ObjectNode unset() {
        var json = Json.object()
                .putNull("legalName")
                .putNull("organisationNumber")
                .putNull("title")
                .putNull("displayName")
                .putNull("senderName")
                .put("state", SenderState.NONE.name());
        json.putArray("reasons");
        return json;
    }
}
