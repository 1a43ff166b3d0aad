package no.rebookly.functions.ownphone;

import static no.rebookly.testing.account.AccountWorld.KARI;
import static no.rebookly.testing.account.AccountWorld.SALONG_KARI;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.account.OwnPhone;
import no.rebookly.customer.History;
import no.rebookly.link.Code;
import no.rebookly.link.Counted;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.money.Money;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderState;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.studio.AStudio;
import org.junit.jupiter.api.Test;

class TestRoutesTest {
    private static final String TEXT = "Hei {fornavn}! Ny time hos {studio}? {lenke}";
    private static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private final Desk desk = new Desk();

    @Test
    void sendsWhatACustomerWouldGetToTheOwnersOwnPhone() {
        var answer = desk.withConfirmedPhone().calls().post(desk.aCampaign(TEXT), "");

        assertThat(answer.status()).isEqualTo(200);
        var sms = desk.lastSms();
        assertThat(sms.to()).isEqualTo(Desk.NUMBER);
        assertThat(sms.senderName()).isEqualTo("Salong");
        assertThat(sms.kind()).isEqualTo(MessageKind.MARKETING);
        assertThat(sms.message()).isEmpty();
        assertThat(sms.text())
                .matches("Hei Kari! Ny time hos Salong Kari\\? http://localhost:8081/(\\w{10})"
                        + " Stopp: http://localhost:8081/\\1/s");
        assertThat(answer.json().path("to").textValue()).isEqualTo("+4793800000");
        assertThat(answer.json().path("text").textValue()).isEqualTo(sms.text());
        assertThat(answer.json().path("senderName").textValue()).isEqualTo("Salong");
        assertThat(answer.json().path("state").textValue()).isEqualTo("SENT");
        assertThat(answer.json().path("parts").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/price/amount").intValue()).isEqualTo(60);
    }

    @Test
    void itsLinkLeadsWhereACustomersWouldAndCountsForNobody() {
        desk.withConfirmedPhone().calls().post(desk.aCampaign(TEXT), "");
        var code = linkIn(desk.lastSms().text());
        var later = now().plus(Duration.ofHours(1));

        assertThat(desk.links.visit(code, Visitor.PERSON, later))
                .contains(new Counted(desk.studio().bookingUrl().orElseThrow(), SALONG_KARI, Optional.empty()));
        assertThat(desk.links.find(code)).isEmpty();
    }

    @Test
    void fillsItForACustomerWhoIsChosen() {
        var customer = aCustomer(1).of(SALONG_KARI).named("Ola Dunk").build();
        desk.customers.add(customer, History.NONE);

        desk.withConfirmedPhone().calls().post(desk.aCampaign(TEXT), "{\"customerId\": \"" + customer.id() + "\"}");

        assertThat(desk.lastSms().text()).startsWith("Hei Ola!");
        assertThat(desk.lastSms().to()).isEqualTo(Desk.NUMBER);
    }

    @Test
    void theSameKeySendsOnce() {
        var path = desk.withConfirmedPhone().aCampaign(TEXT);
        var calls = desk.calls();

        assertThat(calls.post(path, "").json()).isEqualTo(calls.post(path, "").json());

        assertThat(desk.provider.taken()).hasSize(1);
        desk.calls().post(path, "");
        assertThat(desk.provider.taken()).hasSize(2);
    }

    /** It may have come: the answer is kept, so that the same key does not send another. */
    @Test
    void saysThatItDoesNotKnowWhenTheAnswerWasLostAndDoesNotSendAgain() {
        var path = desk.withConfirmedPhone().withLimit(1_000).aCampaign(TEXT);
        desk.provider.answersNext(new SendOutcome.NotKnown());
        var calls = desk.calls();

        assertThat(calls.post(path, "").json().path("state").textValue()).isEqualTo("UNKNOWN");
        assertThat(calls.post(path, "").json().path("state").textValue()).isEqualTo("UNKNOWN");

        assertThat(desk.provider.taken()).hasSize(1);
        assertThat(desk.spend.spent(SALONG_KARI, TODAY)).isEqualTo(new Money(60));
    }

    @Test
    void asksForAConfirmedNumber() {
        var path = desk.aCampaign(TEXT);
        refused(desk.calls().post(path, ""), 409, "phone-not-confirmed");

        var account = desk.world.accounts.find(KARI).orElseThrow();
        desk.world.accounts.change(account.withPhone(OwnPhone.said(Desk.NUMBER)));

        refused(desk.calls().post(path, ""), 409, "phone-not-confirmed");
        assertThat(desk.calls().header("accept-language", "nb").post(path, "").body())
                .contains("Bekreft nummeret under kontoen din");
    }

    @Test
    void asksForAnApprovedSender() {
        var approved = AStudio.approvedSender(SALONG_KARI);
        desk.withConfirmedPhone().world.studios.saveSender(held(approved));

        refused(desk.calls().post(desk.aCampaign(TEXT), ""), 409, "sender-not-approved");
    }

    @Test
    void asksForATargetWhereTheTextHasALink() {
        var studio = desk.withConfirmedPhone().studio();
        desk.world.studios.change(AStudio.bookingNowhere(studio));

        var answer = desk.calls().post(desk.aCampaign(TEXT), "");

        refused(answer, 422, "invalid-fields");
        assertThat(answer.json().at("/errors/0/pointer").textValue()).isEqualTo("/text");
    }

    @Test
    void aTextThatIsTooLongOnceFilledInIsNotSent() {
        var path = desk.withConfirmedPhone().aCampaign("{navn} ".repeat(200) + TEXT);

        refused(desk.calls().post(path, ""), 422, "invalid-fields");
    }

    @Test
    void sendsTenADayAndNoMore() {
        var path = desk.withConfirmedPhone().aCampaign(TEXT);
        for (int i = 0; i < 10; i++) {
            assertThat(desk.calls().post(path, "").status()).isEqualTo(200);
        }

        var answer = desk.calls().post(path, "");

        refused(answer, 429, "too-many-tests");
        assertThat(answer.headers())
                .containsEntry("retry-after", Long.toString(Duration.ofHours(14).toSeconds()));
    }

    @Test
    void takesItsPriceOfTheDayAndHoldsTheStudiosLimit() {
        var path = desk.withConfirmedPhone().withLimit(100).aCampaign(TEXT);
        assertThat(desk.calls().post(path, "").status()).isEqualTo(200);

        var answer = desk.calls().post(path, "");

        refused(answer, 429, "spend-limit-reached");
        assertThat(answer.headers()).containsKey("retry-after");
        assertThat(desk.spend.spent(SALONG_KARI, TODAY)).isEqualTo(new Money(60));
    }

    @Test
    void whatTheProviderDoesNotTakeCostsNothing() {
        var path = desk.withConfirmedPhone().withLimit(100).aCampaign(TEXT);
        desk.provider.answersNext(new SendOutcome.Throttled()).answersNext(new SendOutcome.Refused());

        var throttled = desk.calls().post(path, "");
        refused(throttled, 503, "sms-throttled");
        assertThat(throttled.headers()).containsEntry("retry-after", "30");
        refused(desk.calls().post(path, ""), 422, "sms-refused");

        assertThat(desk.spend.spent(SALONG_KARI, TODAY)).isEqualTo(Money.ZERO);
        assertThat(desk.calls().post(path, "").status()).isEqualTo(200);
    }

    @Test
    void asksForCredit() {
        desk.withConfirmedPhone().withCredit(0);

        refused(desk.calls().post(desk.aCampaign(TEXT), ""), 409, "no-credit");
    }

    @Test
    void anOperatorsStopHoldsForTests() {
        var path = desk.withConfirmedPhone().aCampaign(TEXT);
        desk.stops.stop(SALONG_KARI);
        refused(desk.calls().post(path, ""), 503, "sending-stopped");
        desk.stops.resume(SALONG_KARI);
        desk.stops.stopEverything();

        refused(desk.calls().post(path, ""), 503, "sending-stopped");

        assertThat(desk.provider.asked()).isZero();
    }

    /** She sends it to herself, and knows what time it is. */
    @Test
    void goesAtNightToo() {
        var path = desk.withConfirmedPhone().aCampaign(TEXT);
        desk.world.platform.clock().set(Instant.parse("2026-11-29T02:00:00Z"));

        assertThat(new Calls(new OwnPhoneFunction(desk.world.platform))
                        .cookie(desk.world.cookie(no.rebookly.session.SessionLevel.FULL))
                        .header("idempotency-key", "on-a-sunday-night")
                        .post(path, "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void knowsOnlyItsOwnCampaignsAndCustomers() {
        var path = desk.withConfirmedPhone().aCampaign(TEXT);
        for (var other : List.of("/api/campaigns/cmp_00000000000000000009/test", "/api/campaigns/nonsense/test")) {
            refused(desk.calls().post(other, ""), 404, "not-found");
        }
        for (var customer : List.of("cus_00000000000000000009", "nonsense")) {
            refused(desk.calls().post(path, "{\"customerId\": \"" + customer + "\"}"), 404, "not-found");
        }
        refused(desk.calls().post(path, "{\"to\": \"+4790000101\"}"), 422, "invalid-fields");
        assertThat(desk.provider.asked()).isZero();
    }

    private void refused(Calls.Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").textValue()).isEqualTo("/problems/" + type);
    }

    private Instant now() {
        return desk.world.platform.clock().instant();
    }

    private static Code linkIn(String text) {
        return new Code(text.replaceAll("(?s).*localhost:8081/(\\w{10}) .*", "$1"));
    }

    private static SenderIdentity held(SenderIdentity approved) {
        return new SenderIdentity(
                approved.studio(),
                approved.legalName(),
                approved.organisationNumber(),
                approved.title(),
                approved.displayName(),
                approved.senderName(),
                SenderState.HELD,
                List.of(),
                approved.decidedAt(),
                1);
    }
}
