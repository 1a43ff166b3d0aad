package no.rebookly.simulation.salon;

import java.util.Optional;
import no.rebookly.automation.Automations;
import no.rebookly.automation.CustomersWithAgenda;
import no.rebookly.automation.DailyPlaces;
import no.rebookly.automation.FindOccasion;
import no.rebookly.automation.MakeAgenda;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.due.DueIndex;
import no.rebookly.job.JobQueue;
import no.rebookly.link.Codes;
import no.rebookly.link.Links;
import no.rebookly.message.Messages;
import no.rebookly.message.Receipts;
import no.rebookly.message.SendQueue;
import no.rebookly.message.SmsProvider;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.operator.DeadLetters;
import no.rebookly.optout.Journal;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Stops;
import no.rebookly.simulation.fault.FaultyCalls;
import no.rebookly.studio.Studios;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.time.Holidays;

/** Gives a platform everything that the functions of sending ask for: what is stored, and faulty calls before it. */
public final class Ports {
    private final TestPlatform platform;
    private final FaultyCalls calls;

    public Ports(TestPlatform platform, FaultyCalls calls) {
        this.platform = platform;
        this.calls = calls;
    }

    /**
     * @param messages watched, as what else is handed in here is
     */
    public void connect(
            Stores stores, Messages messages, Numbers numbers, DailySpend dailySpend, Stops stops, DueIndex dueIndex) {
        faulty(Messages.class, messages);
        faulty(Numbers.class, numbers);
        faulty(DailySpend.class, dailySpend);
        faulty(Stops.class, stops);
        faulty(DueIndex.class, dueIndex);
        faulty(Receipts.class, stores.receipts);
        faulty(Links.class, stores.links);
        faulty(Studios.class, stores.studios);
        faulty(Campaigns.class, stores.campaigns);
        faulty(Automations.class, stores.automations);
        faulty(DailyPlaces.class, stores.dailyPlaces);
        faulty(Journal.class, stores.journal);
        faulty(
                Customers.class,
                new CustomersWithAgenda(
                        stores.customers, stores.automations, new MakeAgenda(new FindOccasion()), platform.clock()));
        // What is no call to anything outside the process.
        platform.with(Codes.class, stores.codes)
                .with(NumberKeys.class, new HashedNumberKeys())
                .with(Holidays.class, day -> Optional.empty())
                .with(JobQueue.class, (studio, job) -> {});
    }

    public <Q extends SendQueue & DeadLetters> void connect(Q queue) {
        faulty(SendQueue.class, queue);
        faulty(DeadLetters.class, queue);
    }

    public void connect(SmsProvider provider) {
        faulty(SmsProvider.class, provider);
    }

    private <T> void faulty(Class<T> port, T real) {
        platform.with(port, calls.to(port, real));
    }
}
