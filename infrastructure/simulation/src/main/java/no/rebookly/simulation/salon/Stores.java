package no.rebookly.simulation.salon;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.rebookly.due.Due;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.page.PageRequest;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.automation.InMemoryAutomations;
import no.rebookly.testing.automation.InMemoryDailyPlaces;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.due.InMemoryDueIndex;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.InMemoryMessages;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.pace.InMemoryDailySpend;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.studio.InMemoryStudios;

/** What is stored, as everybody would see it who asked nothing but the stores: no fault comes between. */
public final class Stores {
    public final InMemoryMessages messages = new InMemoryMessages();
    public final InMemoryReceipts receipts = new InMemoryReceipts();
    public final InMemoryLinks links = new InMemoryLinks();
    public final InMemoryNumbers numbers = new InMemoryNumbers();
    public final InMemoryCustomers customers = new InMemoryCustomers();
    public final InMemoryStudios studios = new InMemoryStudios();
    public final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    public final InMemoryAutomations automations = new InMemoryAutomations();
    public final InMemoryDailyPlaces dailyPlaces = new InMemoryDailyPlaces();
    public final InMemoryDailySpend dailySpend = new InMemoryDailySpend();
    public final InMemoryStops stops = new InMemoryStops();
    public final CollectingJournal journal = new CollectingJournal();
    public final Codes codes = countingCodes();
    public final InMemoryDueIndex dueIndex;

    public Stores(List<StudioId> all) {
        dueIndex = new InMemoryDueIndex(
                List.of(messages::due, () -> all.stream().flatMap(this::campaignsDue), () -> all.stream()
                        .flatMap(this::agendasDue)));
    }

    /** The same intent and customer always have the same; each is told apart at a glance. */
    private static Codes countingCodes() {
        Map<List<Object>, Code> known = new HashMap<>();
        return (studio, intent, customer) -> known.computeIfAbsent(
                List.of(studio, intent, customer), first -> new Code(String.format("code%06d", known.size() + 1)));
    }

    private Stream<Due> campaignsDue(StudioId studio) {
        return campaigns.list(studio, new PageRequest(PageRequest.MOST, Optional.empty())).items().stream()
                .flatMap(campaign ->
                        campaign.dueAt().map(at -> new Due.CampaignDue(at, studio, campaign.id())).stream());
    }

    private Stream<Due> agendasDue(StudioId studio) {
        var due = Stream.<Due>builder();
        customers.everybody(studio, customer -> customer.agenda()
                .dueAt()
                .ifPresent(at -> due.add(new Due.CustomerDue(at, studio, customer.id()))));
        return due.build();
    }
}
