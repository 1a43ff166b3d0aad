package no.rebookly.functions.ownphone;

import static no.rebookly.testing.account.AccountWorld.KARI;
import static no.rebookly.testing.account.AccountWorld.SALONG_KARI;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.account.OwnPhone;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.campaign.Campaigns;
import no.rebookly.customer.Customers;
import no.rebookly.link.Links;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.OutgoingSms;
import no.rebookly.money.Money;
import no.rebookly.ownphone.OwnSmsCounts;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.pace.DailySpend;
import no.rebookly.pace.Stops;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.sending.Credits;
import no.rebookly.session.SessionLevel;
import no.rebookly.studio.Studio;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.campaign.InMemoryCampaigns;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.message.FakeSmsProvider;
import no.rebookly.testing.message.InMemoryReceipts;
import no.rebookly.testing.ownphone.InMemoryOwnSmsCounts;
import no.rebookly.testing.ownphone.InMemoryPendingPhones;
import no.rebookly.testing.pace.InMemoryDailySpend;
import no.rebookly.testing.pace.InMemoryStops;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.studio.AStudio;

/** Kari at her desk, with her phone beside her; her studio may send and has a booking page. */
final class Desk {
    static final PhoneNumber NUMBER = new PhoneNumber("+4793800000");
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    final AccountWorld world = new AccountWorld();
    final FakeSmsProvider provider = new FakeSmsProvider();
    final InMemoryReceipts receipts = new InMemoryReceipts();
    final InMemoryStops stops = new InMemoryStops();
    final InMemoryLinks links = new InMemoryLinks();
    final InMemoryDailySpend spend = new InMemoryDailySpend();
    final InMemoryCampaigns campaigns = new InMemoryCampaigns();
    final InMemoryCustomers customers = new InMemoryCustomers();
    private long credit = Long.MAX_VALUE;
    private final Calls calls = new Calls(new OwnPhoneFunction(world.platform
                    .with(PhoneReader.class, new LibPhoneNumberReader())
                    .with(PendingPhones.class, new InMemoryPendingPhones())
                    .with(OwnSmsCounts.class, new InMemoryOwnSmsCounts())
                    .with(SmsProvider.class, provider)
                    .with(Receipts.class, receipts)
                    .with(Stops.class, stops)
                    .with(Links.class, links)
                    .with(DailySpend.class, spend)
                    .with(Campaigns.class, campaigns)
                    .with(Customers.class, customers)
                    .with(Credits.class, studio -> credit)))
            .cookie(world.cookie(SessionLevel.FULL));
    private int keys;

    Desk() {
        change(AStudio.bookingAt(studio(), URI.create("https://salong.example/bestill")));
        world.studios.saveSender(AStudio.approvedSender(SALONG_KARI));
    }

    /** Every call with an Idempotency-Key of its own. */
    Calls calls() {
        return calls.header("idempotency-key", "key-" + String.format("%08d", ++keys));
    }

    Desk withConfirmedPhone() {
        world.accounts.change(world.accounts.find(KARI).orElseThrow().withPhone(OwnPhone.confirmed(NUMBER)));
        return this;
    }

    Desk withLimit(int ore) {
        change(AStudio.limitedTo(studio(), new Money(ore)));
        return this;
    }

    void withCredit(long parts) {
        credit = parts;
    }

    /** The path of the test of a campaign with this text. */
    String aCampaign(String text) {
        var campaign = ACampaign.aCampaign(1).of(SALONG_KARI).saying(text).build();
        campaigns.add(campaign);
        return "/api/campaigns/" + campaign.id() + "/test";
    }

    Optional<OwnPhone> phone() {
        return world.accounts.find(KARI).orElseThrow().phone();
    }

    OutgoingSms lastSms() {
        return provider.taken().getLast();
    }

    String lastCode() {
        return CODE.matcher(lastSms().text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    Studio studio() {
        return world.studios.find(SALONG_KARI).orElseThrow();
    }

    private void change(Studio changed) {
        world.studios.change(changed);
    }
}
