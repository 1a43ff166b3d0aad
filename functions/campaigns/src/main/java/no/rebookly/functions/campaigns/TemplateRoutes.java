package no.rebookly.functions.campaigns;

import static no.rebookly.lambda.Access.SESSION;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.InstantSource;
import java.util.Optional;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.JsonBody;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.language.Language;
import no.rebookly.message.MessageKind;
import no.rebookly.platform.Platform;
import no.rebookly.template.ReadyText;
import no.rebookly.template.Template;
import no.rebookly.template.TemplateId;
import no.rebookly.template.Templates;
import no.rebookly.text.MessageTemplate;
import no.rebookly.text.SmsText;
import no.rebookly.text.TemplateFault;
import no.rebookly.text.TemplateReading;

/** Texts under a name. */
final class TemplateRoutes {
    private static final String LIST = "templates";

    private final Templates templates;
    private final InstantSource clock;
    private final Paging paging;

    TemplateRoutes(Platform platform) {
        this.templates = platform.templates();
        this.clock = platform.clock();
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/templates", SESSION, this::list),
                Route.post("/api/templates", SESSION, this::create),
                Route.get("/api/templates/ready", SESSION, this::ready),
                Route.get("/api/templates/{id}", SESSION, this::show),
                Route.patch("/api/templates/{id}", SESSION, this::change),
                Route.delete("/api/templates/{id}", SESSION, this::delete));
    }

    private Response list(Request request) {
        var page = templates.list(request.caller().studio(), paging.read(request, LIST));
        return paging.answer(request, LIST, page, TemplateRoutes::json);
    }

    private Response create(Request request) {
        var body = request.json();
        var name = body.requiredText("name", Template.LONGEST_NAME);
        var kind = kind(body);
        var text = body.requiredText("text", SmsText.LIMIT);
        check(body, text, kind);
        body.done();
        var studio = request.caller().studio();
        var id = new TemplateId(request.newId(TemplateId.KIND));
        // The id is of the request, so a repeated request finds its own template and changes nothing.
        templates.add(new Template(studio, id, name, kind.orElseThrow(), text, clock.instant(), 0));
        return shown(201, templates.find(studio, id).orElseThrow(Problems.CONFLICT::asException));
    }

    private Response show(Request request) {
        return shown(200, find(request));
    }

    private Response change(Request request) {
        var present = find(request);
        if (present.version() != request.ifMatch()) {
            throw Problems.STALE.asException();
        }
        var body = request.json();
        var name = CampaignBody.needed(body, "name", Template.LONGEST_NAME).orElse(present.name());
        var kind = body.has("kind") ? kind(body) : Optional.of(present.kind());
        var text = CampaignBody.needed(body, "text", SmsText.LIMIT).orElse(present.text());
        // Also when only the kind changes: a text with a link is no service message.
        check(body, text, kind);
        body.done();
        var changed = present.with(name, kind.orElseThrow(), text);
        // Conditional on the version that the caller read: a repeated request is told that it is stale.
        if (!templates.change(changed)) {
            throw Problems.STALE.asException();
        }
        return shown(200, changed.withVersion(changed.version() + 1));
    }

    private Response delete(Request request) {
        if (!templates.remove(find(request))) {
            throw Problems.CONFLICT.asException();
        }
        return Response.noContent();
    }

    private Response ready(Request request) {
        var json = Json.object();
        var items = json.putArray("items");
        var own = request.language();
        add(items, own);
        add(items, own == Language.NB ? Language.EN : Language.NB);
        return Response.json(200, json);
    }

    private static void add(ArrayNode items, Language language) {
        for (var text : ReadyText.values()) {
            items.addObject()
                    .put("key", text.name())
                    .put("kind", text.kind().name())
                    .put("language", language.tag())
                    .put("name", text.words().in(language))
                    .put("text", text.text().in(language));
        }
    }

    private Template find(Request request) {
        return TemplateId.parse(request.parameter("id"))
                .flatMap(id -> templates.find(request.caller().studio(), id))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    static Optional<MessageKind> kind(JsonBody body) {
        var kind = body.oneOf("kind", MessageKind.class);
        if (!body.has("kind") || body.empties("kind")) {
            body.missing("kind");
        }
        return kind;
    }

    private static void check(JsonBody body, String text, Optional<MessageKind> kind) {
        if (!text.isBlank()
                && MessageTemplate.parse(text, kind.orElse(MessageKind.MARKETING))
                        instanceof TemplateReading.Refused(var faults)) {
            faults.stream().map(TemplateFault::words).distinct().forEach(words -> body.error("text", words));
        }
    }

    private static Response shown(int status, Template template) {
        return Response.json(status, json(template)).withVersion(template.version());
    }

    private static JsonNode json(Template template) {
        return Json.object()
                .put("id", template.id().value())
                .put("name", template.name())
                .put("kind", template.kind().name())
                .put("text", template.text())
                .put("createdAt", Json.instant(template.createdAt()));
    }
}
