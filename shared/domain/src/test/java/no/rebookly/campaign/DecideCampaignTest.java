package no.rebookly.campaign;

import static no.rebookly.sending.Someone.STUDIO;
import static no.rebookly.sending.Someone.STUDIO_ID;
import static no.rebookly.sending.Someone.TUESDAY;
import static no.rebookly.sending.Someone.someone;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.rebookly.customer.Customer;
import no.rebookly.filter.Field;
import no.rebookly.filter.Filter;
import no.rebookly.filter.Operand;
import no.rebookly.filter.Operator;
import no.rebookly.link.Code;
import no.rebookly.link.Codes;
import no.rebookly.message.MessageKind;
import no.rebookly.money.Money;
import no.rebookly.number.OptOut;
import no.rebookly.sending.Decision;
import no.rebookly.sending.Reason;
import no.rebookly.sending.SendingPolicy;
import no.rebookly.sending.Someone;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderState;
import org.junit.jupiter.api.Test;

class DecideCampaignTest {
    private static final String MOTHERS = "+4740012345";
    private static final Codes CODES =
            (studio, source, customer) -> new Code(customer.value().substring(14));

    private final DecideCampaign decideCampaign = new DecideCampaign(
            new SendingPolicy(day -> Optional.empty()),
            (studio, phone) -> Someone.numberKey(phone),
            CODES,
            new WriteSms(URI.create("https://rbk.no"), new Money(60)));

    @Test
    void writesTheSmsWithTheLinksItWillCarry() {
        var decided =
                decide(campaign("Hei {fornavn}! Bestill: {lenke}"), someone(7).named("Åse Berg"));

        assertThat(decided).singleElement().satisfies(decision -> {
            assertThat(decision.decision()).isEqualTo(new Decision.Send());
            assertThat(decision.code()).isEqualTo(new Code("0000000007"));
            assertThat(decision.written()).hasValueSatisfying(written -> {
                assertThat(written.text().value())
                        .isEqualTo("Hei Åse! Bestill: https://rbk.no/0000000007 Stopp: https://rbk.no/0000000007/s");
                assertThat(written.parts()).isEqualTo(1);
                assertThat(written.price()).isEqualTo(new Money(60));
            });
        });
    }

    @Test
    void aNameThatNeedsUcs2CostsItsRecipientMoreParts() {
        var decided = decide(
                campaign("Hei {fornavn}, det er en stund siden sist. Ny time? {lenke}"),
                someone(1).named("Kari Berg"),
                someone(2).named("Małgorzata Berg"));

        assertThat(decided)
                .extracting(each -> each.written().orElseThrow().parts())
                .containsExactly(1, 2);
    }

    @Test
    void decidesOnlyWhomTheFilterMatchesInTheOrderOfIds() {
        var vip = new Filter.Condition(Field.TAG, Operator.EQ, new Operand.Text("VIP"));
        var decided = decide(
                campaign("Hei", vip),
                someone(3).tagged("VIP"),
                someone(2),
                someone(1).tagged("VIP"));

        assertThat(decided)
                .extracting(each -> each.customer().id().value().substring(23))
                .containsExactly("1", "3");
    }

    @Test
    void ofThoseWhoShareANumberTheOneSeenLastGetsTheSms() {
        var decided = decide(
                campaign("Hei"),
                someone(1).withPhone(MOTHERS).lastSeen("2026-08-01"),
                someone(2).withPhone(MOTHERS).lastSeen("2026-09-01"),
                someone(3).withPhone(MOTHERS));

        assertThat(outcomes(decided)).containsExactly("SAME_NUMBER", "SEND", "SAME_NUMBER");
    }

    @Test
    void thenTheOneKnownLongestAndThenTheSmallestId() {
        assertThat(outcomes(decide(
                        campaign("Hei"),
                        someone(1).withPhone(MOTHERS).knownSince("2026-03-01T10:00:00Z"),
                        someone(2).withPhone(MOTHERS).knownSince("2026-02-01T10:00:00Z"))))
                .containsExactly("SAME_NUMBER", "SEND");
        assertThat(outcomes(decide(
                        campaign("Hei"),
                        someone(2).withPhone(MOTHERS),
                        someone(1).withPhone(MOTHERS))))
                .containsExactly("SEND", "SAME_NUMBER");
    }

    @Test
    void whoMayNotGetItLeavesItToTheOther() {
        assertThat(outcomes(decide(
                        campaign("Hei"),
                        someone(1).withPhone(MOTHERS).lastSeen("2026-09-01").withBasis(Optional.empty()),
                        someone(2).withPhone(MOTHERS))))
                .containsExactly("NO_BASIS", "SEND");
    }

    @Test
    void aNumberThatNobodyMayUseGivesEachItsOwnReason() {
        var mother = someone(1).withPhone(MOTHERS);
        var stopped = mother.number().optedOut(OptOut.MARKETING, TUESDAY);
        var audience = new Audience(
                STUDIO,
                Optional.of(sender(SenderState.APPROVED)),
                Long.MAX_VALUE,
                List.of(mother.customer(), someone(2).withPhone(MOTHERS).customer()),
                Map.of(stopped.key(), stopped),
                TUESDAY);

        assertThat(outcomes(decideCampaign.decide(campaign("Hei"), audience)))
                .containsExactly("OPTED_OUT", "OPTED_OUT");
    }

    @Test
    void countsTheCreditDown() {
        var people =
                IntStream.rangeClosed(1, 4).mapToObj(i -> someone(i).customer()).toList();

        assertThat(outcomes(decideCampaign.decide(campaign("Hei"), audience(people, SenderState.APPROVED, 2))))
                .containsExactly("SEND", "SEND", "NO_CREDIT", "NO_CREDIT");
    }

    @Test
    void skipsEverybodyWithoutAnApprovedSender() {
        var people = List.of(someone(1).customer());

        assertThat(outcomes(decideCampaign.decide(campaign("Hei"), audience(people, SenderState.HELD, 10))))
                .containsExactly("SENDER_NOT_APPROVED");
    }

    @Test
    void aTextThatTurnsOutEmptyOrTooLongIsNotSent() {
        var tooLong = "{navn} ".repeat(60);

        assertThat(outcomes(decide(campaign(tooLong), someone(1).named("K".repeat(100)))))
                .containsExactly("TEXT_UNUSABLE");
    }

    @Test
    void theSameListsGiveTheSameDecisions() {
        var people = IntStream.rangeClosed(1, 50)
                .mapToObj(i -> someone(i).withPhone("+474001000" + i % 7).customer())
                .collect(Collectors.toList());
        var first = decideCampaign.decide(campaign("Hei"), audience(people, SenderState.APPROVED, 9_999));
        Collections.reverse(people);

        assertThat(outcomes(decideCampaign.decide(campaign("Hei"), audience(people, SenderState.APPROVED, 9_999))))
                .isEqualTo(outcomes(first));
        assertThat(outcomes(first)).filteredOn("SEND"::equals).hasSize(7);
    }

    private List<CustomerDecision> decide(Campaign campaign, Someone... people) {
        var customers = Arrays.stream(people).map(Someone::customer).toList();
        return decideCampaign.decide(campaign, audience(customers, SenderState.APPROVED, Long.MAX_VALUE));
    }

    private static Audience audience(List<Customer> customers, SenderState state, long credit) {
        return new Audience(STUDIO, Optional.of(sender(state)), credit, customers, Map.of(), TUESDAY);
    }

    private static SenderIdentity sender(SenderState state) {
        return new SenderIdentity(
                STUDIO_ID,
                "Kari Nordmann",
                Optional.empty(),
                "Eier",
                "Kari",
                new SenderName("SalongSaks"),
                state,
                List.of(),
                TUESDAY,
                1);
    }

    private static Campaign campaign(String text) {
        return campaign(text, new Filter.All(List.of()));
    }

    private static Campaign campaign(String text, Filter filter) {
        return Campaign.draft(
                STUDIO_ID,
                new CampaignId("cmp_00000000000000000001"),
                MessageKind.MARKETING,
                new CampaignContent("Høst", filter, Optional.empty(), text, Optional.empty(), Optional.empty()),
                TUESDAY);
    }

    private static List<String> outcomes(List<CustomerDecision> decisions) {
        return decisions.stream()
                .map(each -> switch (each.decision()) {
                    case Decision.Send() -> "SEND";
                    case Decision.Hold(var until, var reason) -> reason.name();
                    case Decision.Skip(Reason reason) -> reason.name();
                })
                .toList();
    }
}
