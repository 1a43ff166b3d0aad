package no.rebookly.functions.jobs;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import no.rebookly.automation.AssignTurns;
import no.rebookly.automation.LookAhead;
import no.rebookly.automation.RecomputeAgendas;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.due.FollowRule;
import no.rebookly.due.LookAfterMessage;
import no.rebookly.imports.ReadImport;
import no.rebookly.imports.TakeBackRows;
import no.rebookly.imports.TakeRows;
import no.rebookly.job.JobId;
import no.rebookly.job.JobKind;
import no.rebookly.job.RunJob;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.Json;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.QueueFunction;
import no.rebookly.lambda.RemainingTime;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.studio.StudioId;

/** Does long work, page by page. Its messages name a studio and a job: {@code {"studio", "job"}}. */
public final class JobsQueueFunction extends QueueFunction {
    /** No page is begun with less: it would be killed half way, and done again. */
    private static final int LEAST_MILLIS = 10_000;

    private final RunJob runJob;

    /** As Lambda makes it. */
    public JobsQueueFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public JobsQueueFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    private JobsQueueFunction(Platform platform, InvocationLog log) {
        super(log, 1);
        this.runJob = new RunJob(
                platform.jobs(),
                platform.jobQueue(),
                Map.of(
                        JobKind.READ_IMPORT,
                        job -> new ReadImport(
                                platform.imports(),
                                platform.uploads(),
                                platform.tableReader(),
                                platform.phoneReader(),
                                platform.customers(),
                                platform.clock()),
                        JobKind.COMMIT_IMPORT,
                        job -> new TakeRows(
                                platform.imports(),
                                platform.uploads(),
                                platform.tableReader(),
                                platform.phoneReader(),
                                platform.customers(),
                                platform.jobs(),
                                platform.jobQueue(),
                                platform.ids(),
                                platform.clock()),
                        JobKind.UNDO_IMPORT,
                        job -> new TakeBackRows(
                                platform.imports(),
                                platform.customers(),
                                platform.messages(),
                                platform.numbers(),
                                platform.numberKeys(),
                                platform.clock()),
                        JobKind.RECOMPUTE_RULES,
                        job -> new RecomputeAgendas(
                                platform.studios(),
                                new ReadAudience(
                                        platform.studios(),
                                        platform.customers(),
                                        platform.numbers(),
                                        platform.credits()),
                                lookAhead(platform),
                                platform.customers(),
                                platform.automations(),
                                new AssignTurns(platform.dailyPlaces(), platform.holidays()),
                                platform.clock()),
                        JobKind.FOLLOW_RULE,
                        job -> new FollowRule(
                                platform.messages(),
                                platform.customers(),
                                new LookAfterMessage(
                                        platform.messages(),
                                        new ReadStanding(platform.campaigns(), platform.automations()),
                                        platform.clock()),
                                platform.sendQueue())),
                platform.clock());
    }

    private static LookAhead lookAhead(Platform platform) {
        var settings = platform.settings();
        return new LookAhead(
                new SendingPolicy(platform.holidays()),
                platform.holidays(),
                platform.numberKeys(),
                platform.codes(),
                new WriteSms(settings.linksUrl(), settings.pricePerPart()));
    }

    @Override
    protected Handler handler() {
        return this::handle;
    }

    private void handle(String body, RemainingTime remaining) {
        var named = Json.read(body.getBytes(StandardCharsets.UTF_8))
                .orElseThrow(() -> new IllegalArgumentException("not a message about a job"));
        var studio = new StudioId(named.path("studio").asText());
        var job = new JobId(named.path("job").asText());
        runJob.run(studio, job, () -> remaining.millis() > LEAST_MILLIS);
    }
}
