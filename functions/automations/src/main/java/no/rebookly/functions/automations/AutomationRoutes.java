package no.rebookly.functions.automations;

import static no.rebookly.lambda.Access.SESSION;

import java.util.Optional;
import no.rebookly.automation.ActivateAutomation;
import no.rebookly.automation.AutomationChange;
import no.rebookly.automation.AutomationId;
import no.rebookly.automation.Automations;
import no.rebookly.automation.ChangeAutomation;
import no.rebookly.automation.ChangeRules;
import no.rebookly.automation.CreateAutomation;
import no.rebookly.automation.DeleteAutomation;
import no.rebookly.automation.PauseAutomation;
import no.rebookly.lambda.Paging;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Route;
import no.rebookly.lambda.Routes;
import no.rebookly.page.Page;
import no.rebookly.platform.Platform;
import no.rebookly.segment.Segments;

/** Rules, and what is done with them. */
final class AutomationRoutes {
    private static final String LIST = "automations";

    private final Automations automations;
    private final Segments segments;
    private final CreateAutomation createAutomation;
    private final ChangeAutomation changeAutomation;
    private final DeleteAutomation deleteAutomation;
    private final ActivateAutomation activateAutomation;
    private final PauseAutomation pauseAutomation;
    private final Paging paging;

    AutomationRoutes(Platform platform, ChangeRules changeRules) {
        this.automations = platform.automations();
        this.segments = platform.segments();
        this.createAutomation = new CreateAutomation(platform.studios(), automations, platform.clock());
        this.changeAutomation = new ChangeAutomation(platform.studios(), automations, changeRules, platform.clock());
        this.deleteAutomation = new DeleteAutomation(automations, changeRules);
        this.activateAutomation =
                new ActivateAutomation(platform.studios(), automations, changeRules, platform.clock());
        this.pauseAutomation = new PauseAutomation(automations, changeRules);
        this.paging = new Paging(platform.cursors());
    }

    Routes table() {
        return Routes.of(
                Route.get("/api/automations", SESSION, this::list),
                Route.post("/api/automations", SESSION, this::create),
                Route.get("/api/automations/{id}", SESSION, this::show),
                Route.patch("/api/automations/{id}", SESSION, this::change),
                Route.delete("/api/automations/{id}", SESSION, this::delete),
                Route.post("/api/automations/{id}/activate", SESSION, this::activate),
                Route.post("/api/automations/{id}/pause", SESSION, this::pause));
    }

    /** The id in the path; what cannot be one is not found. */
    static AutomationId id(Request request) {
        return AutomationId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
    }

    /** A studio has few; they are cut into pages all the same, as every list is. */
    private Response list(Request request) {
        var page = paging.read(request, LIST);
        var left = automations.all(request.caller().studio()).stream()
                .filter(each -> page.position()
                        .filter(last -> each.id().value().compareTo(last) <= 0)
                        .isEmpty())
                .toList();
        var items = left.subList(0, Math.min(page.limit(), left.size()));
        var next = left.size() > items.size() ? Optional.of(items.getLast().id().value()) : Optional.<String>empty();
        return paging.answer(request, LIST, new Page<>(items, next), AutomationJson::of);
    }

    private Response create(Request request) {
        var content = AutomationBody.content(request, segments);
        var id = new AutomationId(request.newId(AutomationId.KIND));
        return answer(201, createAutomation.create(request.caller().studio(), id, content));
    }

    private Response show(Request request) {
        return automations
                .find(request.caller().studio(), id(request))
                .map(automation -> AutomationJson.shown(200, automation))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }

    private Response change(Request request) {
        var studio = request.caller().studio();
        var id = id(request);
        var read = request.ifMatch();
        var kind = automations
                .find(studio, id)
                .map(automation -> automation.kind())
                .orElseThrow(Problems.NOT_FOUND::asException);
        return answer(200, changeAutomation.change(studio, id, read, AutomationBody.patch(request, kind, segments)));
    }

    private Response delete(Request request) {
        return answer(204, deleteAutomation.delete(request.caller().studio(), id(request)));
    }

    private Response activate(Request request) {
        return answer(200, activateAutomation.activate(request.caller().studio(), id(request)));
    }

    private Response pause(Request request) {
        return answer(200, pauseAutomation.pause(request.caller().studio(), id(request)));
    }

    private static Response answer(int status, AutomationChange change) {
        return switch (change) {
            case AutomationChange.Done(var automation) -> AutomationJson.shown(status, automation);
            case AutomationChange.Removed() -> Response.noContent();
            case AutomationChange.Refused(var faults) -> throw AutomationProblems.invalid(faults);
            case AutomationChange.TooMany() -> throw AutomationProblems.TOO_MANY.asException();
            case AutomationChange.NotFound() -> throw Problems.NOT_FOUND.asException();
            case AutomationChange.WrongState wrong -> throw AutomationProblems.WRONG_STATE.asException();
            case AutomationChange.NotPreviewed() -> throw AutomationProblems.NOT_PREVIEWED.asException();
            case AutomationChange.SenderNotApproved() -> throw Problems.SENDER_NOT_APPROVED.asException();
            case AutomationChange.Stale() -> throw Problems.STALE.asException();
            case AutomationChange.Raced() -> throw Problems.CONFLICT.asException();
        };
    }
}
