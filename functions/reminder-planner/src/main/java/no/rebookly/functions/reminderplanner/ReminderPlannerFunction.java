package no.rebookly.functions.reminderplanner;

import no.rebookly.automation.AssignTurns;
import no.rebookly.aws.AwsPlatform;
import no.rebookly.campaign.DecideCampaign;
import no.rebookly.campaign.ReadAudience;
import no.rebookly.campaign.WriteSms;
import no.rebookly.due.Due;
import no.rebookly.due.LookAfterMessage;
import no.rebookly.due.PlanCampaign;
import no.rebookly.due.RunAgendas;
import no.rebookly.due.RunDue;
import no.rebookly.due.WatchCampaign;
import no.rebookly.erasure.EraseCustomer;
import no.rebookly.lambda.InvocationLog;
import no.rebookly.lambda.LeanLog;
import no.rebookly.lambda.RemainingTime;
import no.rebookly.lambda.ScheduleFunction;
import no.rebookly.platform.Platform;
import no.rebookly.powertools.PowertoolsLog;
import no.rebookly.sending.ReadStanding;
import no.rebookly.sending.SendingPolicy;

/** Does each minute what has become due. */
public final class ReminderPlannerFunction extends ScheduleFunction {
    /** Left over at the end, so that a page of writes that was begun is finished. */
    private static final int RESERVE_MILLIS = 8_000;

    private final RunDue runDue;
    private final InvocationLog log;

    /** As Lambda makes it. */
    public ReminderPlannerFunction() {
        this(AwsPlatform.fromEnvironment(), new PowertoolsLog());
    }

    public ReminderPlannerFunction(Platform platform) {
        this(platform, LeanLog.standard(platform.clock()));
    }

    public ReminderPlannerFunction(Platform platform, InvocationLog log) {
        super(log);
        this.log = log;
        this.runDue = new RunDue(
                platform.dueIndex(),
                new LookAfterMessage(
                        platform.messages(),
                        new ReadStanding(platform.campaigns(), platform.automations()),
                        platform.clock()),
                platform.campaigns(),
                planCampaign(platform),
                new WatchCampaign(platform.campaigns(), platform.messages(), platform.sendQueue(), platform.clock()),
                platform.sendQueue(),
                platform.jobQueue(),
                new EraseCustomer(
                        platform.customers(),
                        platform.campaigns(),
                        platform.automations(),
                        platform.codes(),
                        platform.messages(),
                        platform.journal(),
                        platform.clock()),
                runAgendas(platform),
                platform.stops(),
                platform.settings().pace(),
                platform.clock());
    }

    private static RunAgendas runAgendas(Platform platform) {
        return new RunAgendas(
                platform.studios(),
                platform.customers(),
                platform.automations(),
                platform.numbers(),
                platform.numberKeys(),
                platform.credits(),
                new SendingPolicy(platform.holidays()),
                new AssignTurns(platform.dailyPlaces(), platform.holidays()),
                platform.codes(),
                new WriteSms(platform.settings().linksUrl(), platform.settings().pricePerPart()),
                platform.links(),
                platform.messages(),
                platform.sendQueue(),
                platform.clock());
    }

    private static PlanCampaign planCampaign(Platform platform) {
        var decideCampaign = new DecideCampaign(
                new SendingPolicy(platform.holidays()),
                platform.numberKeys(),
                platform.codes(),
                new WriteSms(platform.settings().linksUrl(), platform.settings().pricePerPart()));
        return new PlanCampaign(
                platform.campaigns(),
                new ReadAudience(platform.studios(), platform.customers(), platform.numbers(), platform.credits()),
                decideCampaign,
                platform.links(),
                platform.messages(),
                platform.sendQueue(),
                platform.clock());
    }

    @Override
    protected String run(RemainingTime remaining) {
        var ran = runDue.run(
                () -> remaining.millis() > RESERVE_MILLIS,
                (due, fault) -> log.fault("reminder-planner", kind(due), fault, ""));
        return ran.looked() + " due, " + ran.failed() + " failed";
    }

    private static String kind(Due due) {
        return switch (due) {
            case Due.MessageDue its -> "message " + its.message().code();
            case Due.CampaignDue its -> "campaign " + its.campaign();
            case Due.CustomerDue its -> "customer " + its.customer();
            case Due.JobDue its -> "job " + its.job();
        };
    }
}
