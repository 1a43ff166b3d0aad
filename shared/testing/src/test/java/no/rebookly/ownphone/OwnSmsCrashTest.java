package no.rebookly.ownphone;

import static no.rebookly.testing.account.AccountWorld.KARI;
import static no.rebookly.testing.account.AccountWorld.SALONG_KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import no.rebookly.account.Accounts;
import no.rebookly.account.OwnPhone;
import no.rebookly.campaign.Campaign;
import no.rebookly.campaign.WriteSms;
import no.rebookly.link.Links;
import no.rebookly.message.Receipts;
import no.rebookly.message.SmsProvider;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.money.Money;
import no.rebookly.pace.DailySpend;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.sending.Mortal;
import no.rebookly.sending.UncountedCredits;
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
import no.rebookly.testing.studio.AStudio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dies before and after every call to a port, and tries the same request again: an own phone gets one SMS or none. */
class OwnSmsCrashTest {
    private static final PhoneNumber NUMBER = new PhoneNumber("+4790000101");
    private static final OwnSmsId ID = new OwnSmsId("own_00000000000000000001");
    private static final Pattern CODE = Pattern.compile("\\d{6}");

    static List<List<SendOutcome>> answers() {
        return List.of(List.of(), List.of(new SendOutcome.NotKnown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aTestIsSentOnceWhereverItsRequestDies(List<SendOutcome> answers) {
        var deaths = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = new World();
                answers.forEach(world.provider::answersNext);
                var mortal = new Mortal(call, before);
                if (!dies(mortal, () -> world.sendTest(mortal))) {
                    break;
                }
                deaths++;
                var place = (before ? "before" : "after") + " call " + call + " with " + answers;

                var again = world.sendTest(new Mortal(Integer.MAX_VALUE, true));

                assertThat(world.provider.taken()).as(place).hasSizeLessThanOrEqualTo(1);
                assertThat(again).as(place).isInstanceOfSatisfying(SendTestSms.Outcome.Sent.class, sent -> assertThat(
                                sent.known() && world.provider.taken().isEmpty())
                        .isFalse());
                assertThat(world.links.findTest(ID.code(), world.now()))
                        .as(place)
                        .isPresent();
            }
        }
        assertThat(deaths).isGreaterThan(10);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void aCodeIsSentOnceAndWorksWhereverItsRequestDies(List<SendOutcome> answers) {
        var deaths = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = new World();
                answers.forEach(world.provider::answersNext);
                var mortal = new Mortal(call, before);
                if (!dies(mortal, () -> world.sendCode(mortal))) {
                    break;
                }
                deaths++;
                var place = (before ? "before" : "after") + " call " + call + " with " + answers;

                world.sendCode(new Mortal(Integer.MAX_VALUE, true));

                assertThat(world.provider.taken()).as(place).hasSizeLessThanOrEqualTo(1);
                for (var sms : world.provider.taken()) {
                    var code = CODE.matcher(sms.text()).results().findFirst().orElseThrow();
                    assertThat(world.confirm(new Mortal(Integer.MAX_VALUE, true), code.group()))
                            .as(place)
                            .isPresent();
                }
            }
        }
        assertThat(deaths).isGreaterThan(8);
    }

    @Test
    void aCodeConfirmsWhereverItsRequestDiesAndIsTriedAgain() {
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = new World();
                world.accounts.change(world.accounts.find(KARI).orElseThrow().withPhone(OwnPhone.said(NUMBER)));
                world.pending.put(new PendingPhone(KARI, NUMBER, new PhoneCode("123456"), world.now()));
                var mortal = new Mortal(call, before);
                if (!dies(mortal, () -> world.confirm(mortal, "123456"))) {
                    break;
                }

                assertThat(world.confirm(new Mortal(Integer.MAX_VALUE, true), "12 34 56"))
                        .isPresent();
                assertThat(world.accounts.find(KARI).orElseThrow().confirmedPhone())
                        .contains(NUMBER);
            }
        }
    }

    private static boolean dies(Mortal mortal, Runnable work) {
        try {
            work.run();
        } catch (Mortal.Died died) {
            return true;
        }
        return mortal.hasDied();
    }

    /** Kari, whose number is confirmed, with a studio that may send and has a limit for the day. */
    private static final class World {
        final AccountWorld kari = new AccountWorld();
        final Accounts accounts = kari.accounts;
        final FakeSmsProvider provider = new FakeSmsProvider();
        final InMemoryReceipts receipts = new InMemoryReceipts();
        final InMemoryLinks links = new InMemoryLinks();
        final InMemoryPendingPhones pending = new InMemoryPendingPhones();
        final InMemoryOwnSmsCounts counts = new InMemoryOwnSmsCounts();
        final InMemoryDailySpend spend = new InMemoryDailySpend();
        final InMemoryCampaigns campaigns = new InMemoryCampaigns();
        final Campaign campaign = ACampaign.aCampaign(1)
                .of(SALONG_KARI)
                .linkingTo("https://salong.example/host")
                .build();

        World() {
            accounts.change(accounts.find(KARI).orElseThrow().withPhone(OwnPhone.confirmed(NUMBER)));
            kari.studios.saveSender(AStudio.approvedSender(SALONG_KARI));
            var studio = AStudio.bookingAt(
                    kari.studios.find(SALONG_KARI).orElseThrow(), URI.create("https://salong.example/"));
            kari.studios.change(AStudio.limitedTo(studio, new Money(1_000)));
            campaigns.add(campaign);
        }

        Instant now() {
            return kari.platform.clock().instant();
        }

        SendTestSms.Outcome sendTest(Mortal mortal) {
            var write = new WriteTestSms(
                    mortal.watch(Accounts.class, accounts),
                    kari.studios,
                    campaigns,
                    new InMemoryCustomers(),
                    new WriteSms(URI.create("https://l.example"), new Money(69)));
            var send = new SendTestSms(
                    write,
                    sendOwnSms(mortal),
                    mortal.watch(Links.class, links),
                    mortal.watch(DailySpend.class, spend),
                    new UncountedCredits());
            return send.send(new WriteTestSms.Wish(KARI, SALONG_KARI, campaign.id(), Optional.empty()), ID);
        }

        SendPhoneCode.Outcome sendCode(Mortal mortal) {
            return new SendPhoneCode(mortal.watch(PendingPhones.class, pending), sendOwnSms(mortal), new SecureRandom())
                    .send(accounts.find(KARI).orElseThrow(), SALONG_KARI, NUMBER, ID);
        }

        Optional<?> confirm(Mortal mortal, String typed) {
            return new ConfirmPhone(
                            mortal.watch(PendingPhones.class, pending),
                            mortal.watch(Accounts.class, accounts),
                            kari.platform.clock())
                    .confirm(KARI, PhoneCode.typed(typed));
        }

        private SendOwnSms sendOwnSms(Mortal mortal) {
            return new SendOwnSms(
                    mortal.watch(OwnSmsCounts.class, counts),
                    new InMemoryStops(),
                    mortal.watch(SmsProvider.class, provider),
                    mortal.watch(Receipts.class, receipts),
                    kari.platform.clock());
        }
    }
}
