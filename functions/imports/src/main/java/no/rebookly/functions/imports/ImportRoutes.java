package no.rebookly.functions.imports;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;
import static no.rebookly.lambda.Route.patch;
import static no.rebookly.lambda.Route.post;

import no.rebookly.imports.ChangeImport;
import no.rebookly.imports.CommitImport;
import no.rebookly.imports.Import;
import no.rebookly.imports.ImportId;
import no.rebookly.imports.ImportKind;
import no.rebookly.imports.NoticeUpload;
import no.rebookly.imports.UndoImport;
import no.rebookly.imports.Uploads;
import no.rebookly.lambda.FieldError;
import no.rebookly.lambda.JobJson;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;

/** An import from its slot to its last row. */
final class ImportRoutes {
    private static final int LONGEST_FILE_NAME = 255;

    private final Platform platform;

    private ImportRoutes(Platform platform) {
        this.platform = platform;
    }

    static Routes of(Platform platform) {
        var routes = new ImportRoutes(platform);
        var rows = new RowRoutes(platform);
        return Routes.of(
                post("/api/imports", SESSION, routes::open),
                get("/api/imports/{id}", SESSION, routes::show),
                patch("/api/imports/{id}", SESSION, routes::change),
                get("/api/imports/{id}/rows", SESSION, rows::list),
                post("/api/imports/{id}/commit", SESSION, routes::commit),
                post("/api/imports/{id}/undo", SESSION, routes::undo));
    }

    private Response open(Request request) {
        var body = request.json();
        var fileName = body.requiredText("fileName", LONGEST_FILE_NAME);
        var size = body.integer("size", 1, Uploads.MOST_BYTES);
        if (!body.has("size")) {
            body.missing("size");
        }
        var kind = body.oneOf("kind", ImportKind.class);
        if (!body.has("kind")) {
            body.missing("kind");
        }
        body.done();
        var studio = request.caller().studio();
        var id = new ImportId(request.newId(ImportId.KIND));
        var slot = platform.uploads().slot(studio, id, size.orElseThrow(), request.now());
        // The id is of the request, so a repeated request finds its own import; its slot is opened anew, which does no
        // harm.
        platform.imports()
                .add(Import.open(studio, id, kind.orElseThrow(), fileName, size.orElseThrow(), request.now()));
        var added = platform.imports().find(studio, id).orElseThrow();
        var json = ImportJson.of(added, java.util.Optional.empty(), request.language());
        json.set("upload", ImportJson.upload(slot));
        return Response.json(201, json).withVersion(added.version());
    }

    private Response show(Request request) {
        var notice = new NoticeUpload(
                platform.imports(),
                platform.uploads(),
                platform.jobs(),
                platform.jobQueue(),
                platform.ids(),
                platform.clock());
        return answer(request, notice.notice(find(platform, request)));
    }

    private Response change(Request request) {
        var present = find(platform, request);
        if (present.version() != request.ifMatch()) {
            throw Problems.STALE.asException();
        }
        var wished = ImportInput.wish(request.json(), present);
        var outcome = new ChangeImport(
                        platform.imports(), platform.jobs(), platform.jobQueue(), platform.ids(), platform.clock())
                .change(wished);
        return switch (outcome) {
            case ChangeImport.Outcome.Changed() -> answer(request, find(platform, request));
            case ChangeImport.Outcome.NotNow() -> throw ImportProblem.NOT_READY.asException();
            case ChangeImport.Outcome.Stale() -> throw Problems.STALE.asException();
            case ChangeImport.Outcome.Invalid(var faults) ->
                throw Problems.invalid(faults.stream()
                                .map(fault -> new FieldError("/mapping" + fault.pointer(), fault.words()))
                                .toList())
                        .asException();
        };
    }

    private Response commit(Request request) {
        var id = ImportId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
        var outcome = new CommitImport(
                        platform.imports(), platform.jobs(), platform.jobQueue(), platform.ids(), platform.clock())
                .commit(request.caller().studio(), id, request.caller().account());
        return switch (outcome) {
            case CommitImport.Outcome.Begun(var job) -> Response.json(202, JobJson.of(job, request.language()));
            case CommitImport.Outcome.NotFound() -> throw Problems.NOT_FOUND.asException();
            case CommitImport.Outcome.NotNow() -> throw ImportProblem.NOT_READY.asException();
        };
    }

    private Response undo(Request request) {
        var id = ImportId.parse(request.parameter("id")).orElseThrow(Problems.NOT_FOUND::asException);
        var outcome = new UndoImport(
                        platform.imports(), platform.jobs(), platform.jobQueue(), platform.ids(), platform.clock())
                .undo(request.caller().studio(), id);
        return switch (outcome) {
            case UndoImport.Outcome.Begun(var job) -> Response.json(202, JobJson.of(job, request.language()));
            case UndoImport.Outcome.NotFound() -> throw Problems.NOT_FOUND.asException();
            case UndoImport.Outcome.NotNow() -> throw ImportProblem.NOT_READY.asException();
            case UndoImport.Outcome.TooLate() -> throw ImportProblem.TOO_LATE.asException();
        };
    }

    private Response answer(Request request, Import shown) {
        var job = shown.job().flatMap(id -> platform.jobs().find(shown.studio(), id));
        return Response.json(200, ImportJson.of(shown, job, request.language())).withVersion(shown.version());
    }

    static Import find(Platform platform, Request request) {
        return ImportId.parse(request.parameter("id"))
                .flatMap(id -> platform.imports().find(request.caller().studio(), id))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }
}
