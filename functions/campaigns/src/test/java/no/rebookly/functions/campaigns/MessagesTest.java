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
import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.message.MessageState;
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
        assertThat(json.path("lift").isNull()).isTrue();
        assertThat(json.path("revenue").path("amount").intValue()).isZero();
        assertThat(json.path("reasons").findValuesAsText("reason"))
                .containsExactly("QUIET_HOURS", "OPTED_OUT", "HOLDOUT");
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
