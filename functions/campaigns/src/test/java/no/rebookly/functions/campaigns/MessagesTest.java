package no.rebookly.functions.campaigns;

import static no.rebookly.testing.campaign.ACampaign.aCampaign;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.aPlan;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.History;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final String CAMPAIGN_PATH = "/api/campaigns/" + CAMPAIGN;

    private final Salon salon = new Salon();
    private int planned;

    @BeforeEach
    void aCampaignWithMessagesInEveryState() {
        salon.campaigns.add(aCampaign(1).build());
        for (var state : MessageState.values()) {
            plan(state, Optional.empty());
        }
        plan(MessageState.SKIPPED, Optional.of(Reason.OPTED_OUT));
        plan(MessageState.SKIPPED, Optional.of(Reason.OPTED_OUT));
        plan(MessageState.SKIPPED, Optional.of(Reason.HOLDOUT));
        plan(MessageState.HELD, Optional.of(Reason.QUIET_HOURS));
    }

    @Test
    void reportsFromMessagesAndLinks() {
        var late = NOON.plus(Duration.ofHours(1));
        salon.links.visit(code(1), Visitor.PERSON, late);
        salon.links.visit(code(1), Visitor.PERSON, late);
        salon.links.visit(code(2), Visitor.PREVIEW, late);
        salon.links.visit(code(2), Visitor.SCANNER, late);
        salon.links.optedOut(code(2), late);
        var report = salon.calls().get(CAMPAIGN_PATH + "/report");

        assertThat(report.status()).isEqualTo(200);
        var json = report.json();
        assertThat(json.path("planned").intValue()).isEqualTo(15);
        assertThat(json.path("held").intValue()).isEqualTo(2);
        assertThat(json.path("skipped").intValue()).isEqualTo(4);
        assertThat(json.path("sent").intValue()).isEqualTo(4);
        for (var once : new String[] {"delivered", "undelivered", "noReceipt", "failed", "unknown", "cancelled"}) {
            assertThat(json.path(once).intValue()).as(once).isEqualTo(1);
        }
        assertThat(json.path("clicks").toString())
                .isEqualTo("{\"person\":2,\"preview\":1,\"scanner\":1,\"unknown\":0}");
        assertThat(json.path("personClicks").intValue()).isEqualTo(1);
        assertThat(json.path("optOuts").intValue()).isEqualTo(1);
        assertThat(json.path("holdout").intValue()).isEqualTo(1);
        assertThat(json.path("rebookedDirect").intValue()).isZero();
        assertThat(json.path("rebookedIndirect").intValue()).isZero();
        assertThat(json.path("revenue").isNull()).isTrue();
        assertThat(json.path("lift").path("low").isNull()).isTrue();
        assertThat(json.path("lift").path("high").isNull()).isTrue();
        assertThat(json.path("lift").path("sentence").textValue())
                .isEqualTo("The numbers are too small to say anything for certain yet.");
        assertThat(json.path("reasons").findValuesAsText("reason"))
                .containsExactly("QUIET_HOURS", "OPTED_OUT", "HOLDOUT");
    }

    @Test
    void creditsWhoCameBackToTheSms() {
        var delivered = List.of(MessageState.values()).indexOf(MessageState.DELIVERED) + 1;
        var sent = List.of(MessageState.values()).indexOf(MessageState.SENT) + 1;
        salon.links.visit(code(sent), Visitor.PERSON, NOON.plus(Duration.ofHours(1)));
        came(delivered, Optional.of(new Money(79_000)));
        came(sent, Optional.empty());

        var report = salon.calls().get(CAMPAIGN_PATH + "/report").json();
        assertThat(report.path("rebookedDirect").intValue()).isEqualTo(1);
        assertThat(report.path("rebookedIndirect").intValue()).isEqualTo(1);
        assertThat(report.path("revenue").toString()).isEqualTo("{\"amount\":79000,\"currency\":\"NOK\"}");
        assertThat(salon.calls()
                        .get("/api/messages/msg_" + code(sent))
                        .json()
                        .path("rebooked")
                        .textValue())
                .isEqualTo("DIRECT");
        var listed = salon.calls().get(CAMPAIGN_PATH + "/messages?limit=200").json();
        assertThat(listed.path("items").findValuesAsText("rebooked"))
                .hasSize(15)
                .containsOnlyOnce("DIRECT", "INDIRECT");
    }

    private void came(int number, Optional<Money> price) {
        var visit = Visit.registered(
                new VisitId(String.format("vis_%020d", number)),
                LocalDate.parse("2026-11-24"),
                Optional.empty(),
                price);
        var kari = aCustomer(number).build();
        salon.customers.add(
                kari.with(Customer.Facts.of(List.of(visit), List.of(), NOON)),
                new History(List.of(visit), List.of(), List.of()));
    }

    @Test
    void listsTheMessagesOfACampaignWithMaskedNumbers() {
        var first = salon.calls().get(CAMPAIGN_PATH + "/messages?limit=10").json();
        var second = salon.calls()
                .get(CAMPAIGN_PATH + "/messages?limit=10&cursor="
                        + first.path("next").textValue())
                .json();

        assertThat(first.path("items")).hasSize(10);
        assertThat(second.path("items")).hasSize(5);
        assertThat(first.path("items").get(0).path("to").textValue())
                .contains("*")
                .doesNotContain("+4790000001");
    }

    @Test
    void listsMessagesByStateAndCustomer() {
        assertThat(salon.calls().get("/api/messages").json().path("items")).hasSize(15);
        assertThat(salon.calls().get("/api/messages?state=SKIPPED").json().path("items"))
                .hasSize(4);
        var page = salon.calls().get("/api/messages?state=SKIPPED&limit=3").json();
        assertThat(page.path("items")).hasSize(3);
        assertThat(salon.calls()
                        .get("/api/messages?state=SKIPPED&limit=3&cursor="
                                + page.path("next").textValue())
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(salon.calls()
                        .get("/api/messages?customerId=" + customer(3))
                        .json()
                        .path("items"))
                .hasSize(1);
        assertThat(salon.calls().get("/api/messages?state=LOST").status()).isEqualTo(400);
        assertThat(salon.calls().get("/api/messages?customerId=me").status()).isEqualTo(400);
    }

    @Test
    void showsOneMessageWhole() {
        salon.links.visit(code(1), Visitor.PERSON, NOON.plus(Duration.ofHours(1)));
        var shown = salon.calls().get("/api/messages/msg_" + code(1));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.headers()).containsEntry("etag", "\"v1\"");
        assertThat(shown.json().path("to").textValue()).isEqualTo("+4790000001");
        assertThat(shown.json().path("clicks").path("person").intValue()).isEqualTo(1);
        assertThat(shown.json().path("firstPersonClickAt").textValue()).isEqualTo("2026-11-23T12:00:00Z");
        assertThat(shown.json().path("price").path("amount").intValue()).isEqualTo(60);
        assertThat(shown.json().path("rebooked").isNull()).isTrue();
    }

    @Test
    void namesWhoGotItAsSheIsToday() {
        var deleted = new CustomerState.Deleted(NOON, NOON.plus(CustomerState.REGRET));
        var merged = new CustomerState.Merged(customer(1), NOON);
        salon.has(aCustomer(1).named("Kari Berg").build());
        salon.has(aCustomer(2).named("Kari Nordmann").build().with(merged));
        salon.has(aCustomer(3).named("Ola Vik").build().with(deleted));

        var ofMerged = salon.calls().get("/api/messages/msg_" + code(2)).json();
        var listed = salon.calls().get("/api/messages?limit=200").json();

        assertThat(ofMerged.path("customer").toString())
                .isEqualTo("{\"id\":\"%s\",\"name\":\"Kari Berg\"}".formatted(customer(1)));
        assertThat(ofMerged.path("customerId").textValue())
                .isEqualTo(customer(2).value());
        assertThat(listed.path("items").findValuesAsText("name")).containsExactly("Kari Berg", "Kari Berg");
    }

    @Test
    void saysWhyInWords() {
        var listed = salon.calls()
                .header("accept-language", "en")
                .get("/api/messages?state=SKIPPED&limit=1")
                .json();

        assertThat(listed.path("items").get(0).path("sentence").textValue())
                .isEqualTo("The customer is in the holdout group, which shows what the campaign is worth.");
    }

    @Test
    void whatIsUnknownAPersonMarksAsSentOrHasSentAgain() {
        var unknown = unknown();
        plan(MessageState.UNKNOWN, Optional.of(Reason.ANSWER_LOST));
        var second = "/api/messages/msg_" + code(planned);

        var marked = salon.calls().post(unknown + "/mark-sent", "");
        var again = salon.calls().post(second + "/resend", "");

        assertThat(marked.status()).as(marked.body()).isEqualTo(200);
        assertThat(marked.json().path("state").textValue()).isEqualTo("SENT");
        assertThat(marked.headers()).containsEntry("etag", "\"v2\"");
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.json().path("state").textValue()).isEqualTo("QUEUED");
        assertThat(again.json().path("reason").isNull()).isTrue();
        assertThat(salon.calls().get(second).json().path("state").textValue()).isEqualTo("QUEUED");
    }

    @Test
    void nothingElseIsMarkedOrSentAgain() {
        for (int number = 1; number <= 15; number++) {
            var path = "/api/messages/msg_" + code(number);
            if (path.equals(unknown())) {
                continue;
            }
            for (var wish : new String[] {"/mark-sent", "/resend"}) {
                var refused = salon.calls().post(path + wish, "");
                assertThat(refused.status()).as(path + wish).isEqualTo(409);
                assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/message-not-unknown");
            }
        }
    }

    @Test
    void anotherStudioMarksAndSendsNothing() {
        salon.signIn(Salon.OTHER_STUDIO);

        for (var wish : new String[] {"/mark-sent", "/resend"}) {
            assertThat(salon.calls().post(unknown() + wish, "").status()).isEqualTo(404);
        }
        assertThat(salon.calls().post("/api/messages/msg_1/resend", "").status())
                .isEqualTo(404);
    }

    /** The messages are planned in the order of their states. */
    private static String unknown() {
        return "/api/messages/msg_" + code(Arrays.asList(MessageState.values()).indexOf(MessageState.UNKNOWN) + 1);
    }

    @Test
    void showsNoMessageOfAnotherStudio() {
        salon.signIn(Salon.OTHER_STUDIO);

        assertThat(salon.calls().get("/api/messages/msg_" + code(1)).status()).isEqualTo(404);
        assertThat(salon.calls().get("/api/messages/msg_1").status()).isEqualTo(404);
        assertThat(salon.calls().get("/api/messages").json().path("items")).isEmpty();
    }

    @Test
    void previewsATextWithWhatItCosts() {
        salon.has(aCustomer(1).named("Åse Berg").whoCame("2026-11-03").build());
        var body =
                "{\"kind\":\"MARKETING\",\"text\":\"Hei {fornavn} – sist {sistebesøk}. {lenke}\",\"customerId\":\"%s\"}";
        var shown = salon.calls().post("/api/templates/preview", body.formatted("cus_00000000000000000001"));

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().path("text").textValue())
                .isEqualTo(
                        "Hei Åse – sist 3. november. http://localhost:8081/Eksempel01 Stopp: http://localhost:8081/Eksempel01/s");
        assertThat(shown.json().path("encoding").textValue()).isEqualTo("UCS_2");
        assertThat(shown.json().path("costly").toString()).isEqualTo("[\"–\"]");
        assertThat(shown.json().path("parts").intValue()).isEqualTo(2);
        assertThat(shown.json().path("price").path("amount").intValue()).isEqualTo(120);
        assertThat(salon.calls()
                        .post("/api/templates/preview", body.formatted("cus_00000000000000000009"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void previewsATextForNobodyAndPointsAtFaults() {
        var shown = salon.calls().post("/api/templates/preview", "{\"kind\":\"SERVICE\",\"text\":\"Hei {fornavn}\"}");
        var refused = salon.calls()
                .post("/api/templates/preview", "{\"kind\":\"SERVICE\",\"text\":\"Se www.salong.no {lenke}\"}");

        assertThat(shown.json().path("text").textValue()).isEqualTo("Hei Kari");
        assertThat(shown.json().path("encoding").textValue()).isEqualTo("GSM_7");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").findValuesAsText("pointer")).containsOnly("/text");
        assertThat(salon.calls()
                        .post("/api/templates/preview", "{\"text\":\"Hei\"}")
                        .status())
                .isEqualTo(422);
    }

    private void plan(MessageState state, Optional<Reason> reason) {
        var number = ++planned;
        salon.links.add(Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(number)),
                customer(number),
                numberKey(number),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill")),
                NOON));
        salon.messages.plan(Message.planned(aPlan(number), state, reason, NOON));
    }
}
