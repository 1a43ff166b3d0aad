package no.rebookly.functions.jobs;

import static no.rebookly.lambda.Access.SESSION;
import static no.rebookly.lambda.Route.get;
import static no.rebookly.lambda.Route.post;

import java.util.Set;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.job.Job;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.JobState;
import no.rebookly.lambda.HttpFunction;
import no.rebookly.lambda.JobJson;
import no.rebookly.lambda.Problem;
import no.rebookly.lambda.Problems;
import no.rebookly.lambda.Request;
import no.rebookly.lambda.Response;
import no.rebookly.lambda.Routes;
import no.rebookly.platform.Platform;

/** How long work stands, and how to end it. */
public final class JobsFunction extends HttpFunction {
    static final Problem NOT_CANCELLABLE = Problems.of(
            409,
            "job-not-cancellable",
            "Kan ikke stoppes",
            "Cannot be stopped",
            "Dette arbeidet er ferdig, eller kan ikke stoppes midt i. Ingenting ble endret.",
            "This work has ended, or cannot be stopped half way. Nothing was changed.");

    /** What takes something back, or makes something anew, is brought to its end. */
    private static final Set<JobKind> CANCELLABLE = Set.of(JobKind.READ_IMPORT, JobKind.COMMIT_IMPORT);

    private static final int TRIES = 8;

    /** As Lambda makes it. */
    public JobsFunction() {
        this(AwsPlatform.fromEnvironment());
    }

    public JobsFunction(Platform platform) {
        super(
                platform,
                Routes.of(
                        get("/api/jobs/{id}", SESSION, request -> show(platform, request)),
                        post("/api/jobs/{id}/cancel", SESSION, request -> cancel(platform, request))));
    }

    private static Response show(Platform platform, Request request) {
        var job = find(platform, request);
        return Response.json(200, JobJson.of(job, request.language())).withVersion(job.version());
    }

    private static Response cancel(Platform platform, Request request) {
        for (var tries = 0; tries < TRIES; tries++) {
            var job = find(platform, request);
            if (job.state() != JobState.RUNNING || !CANCELLABLE.contains(job.kind())) {
                throw NOT_CANCELLABLE.asException();
            }
            // Conditional on the version: its worker saves pages meanwhile, and asking twice asks once.
            if (job.cancelling() || platform.jobs().change(job.cancelled())) {
                platform.jobQueue().add(job.studio(), job.id());
                return Response.json(202, JobJson.of(job, request.language()));
            }
        }
        throw Problems.CONFLICT.asException();
    }

    private static Job find(Platform platform, Request request) {
        return JobId.parse(request.parameter("id"))
                .flatMap(id -> platform.jobs().find(request.caller().studio(), id))
                .orElseThrow(Problems.NOT_FOUND::asException);
    }
}
