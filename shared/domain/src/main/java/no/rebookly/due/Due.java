package no.rebookly.due;

import java.time.Instant;
import no.rebookly.campaign.CampaignId;
import no.rebookly.customer.CustomerId;
import no.rebookly.job.JobId;
import no.rebookly.message.MessageRef;
import no.rebookly.studio.StudioId;

/** Something with a moment at which the planner has to look at it. Whatever has something left to do stays due until it is final. */
public sealed interface Due {
    Instant at();

    record CampaignDue(Instant at, StudioId studio, CampaignId campaign) implements Due {}

    record MessageDue(Instant at, MessageRef message) implements Due {}

    /** Was deleted, and can no longer be brought back. */
    record CustomerDue(Instant at, StudioId studio, CustomerId customer) implements Due {}

    record JobDue(Instant at, StudioId studio, JobId job) implements Due {}
}
