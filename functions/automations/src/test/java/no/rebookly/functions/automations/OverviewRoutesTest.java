package no.rebookly.functions.automations;

import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.aPlan;
import static no.rebookly.testing.message.MessageFixtures.code;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Customer;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Link;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.money.Money;
import no.rebookly.sending.Reason;
import no.rebookly.testing.campaign.ACampaign;
import no.rebookly.testing.customer.ACustomer;
import org.junit.jupiter.api.Test;

/** It is Tuesday 24 November 2026, eleven o'clock in Norway. */
class OverviewRoutesTest {
    private final Salon salon = new Salon();

    @Test
    void tellsANewStudioWhatStandsInItsWayAndEightEmptyWeeks() {
        var overview = overview();

        assertThat(overview.path("weeks").findValuesAsText("monday"))
                .hasSize(8)
                .startsWith("2026-10-05")
                .endsWith("2026-11-23");
        assertThat(overview.path("weeks").findValuesAsText("sent")).containsOnly("0");
        assertThat(kinds(overview)).containsExactly("SENDER_MISSING");
        assertThat(overview.path("attention").path(0).path("sentence").asText()).startsWith("You have not chosen");
        assertThat(overview.path("lift").isNull()).isTrue();
        assertThat(overview.path("coming").path("days").asInt()).isEqualTo(7);
    }

    @Test
    void countsWhatCameOfAnSmsInTheWeekInWhichItWasSent() {
        salon.approveSender();
        var monday = Instant.parse("2026-11-09T09:00:00Z");
        delivered(1, monday);
        salon.links.visit(code(1), Visitor.PERSON, monday.plus(Duration.ofHours(1)));
        came(1, "2026-11-18", 89_000);
        delivered(2, monday);

        var weeks = overview().path("weeks");

        var week = weeks.path(5);
        assertThat(week.path("monday").asText()).isEqualTo("2026-11-09");
        assertThat(week.path("sent").asInt()).isEqualTo(2);
        assertThat(week.path("delivered").asInt()).isEqualTo(2);
        assertThat(week.path("personClicks").asInt()).isEqualTo(1);
        assertThat(week.path("rebooked").asInt()).isEqualTo(1);
        assertThat(week.path("revenue").path("amount").asLong()).isEqualTo(89_000);
        assertThat(weeks.path(6).path("rebooked").asInt()).isZero();
    }

    @Test
    void aWeekBeginsAtMidnightInNorway() {
        delivered(1, Instant.parse("2026-11-15T22:59:59Z"));
        delivered(2, Instant.parse("2026-11-15T23:00:00Z"));

        var weeks = overview().path("weeks");

        assertThat(weeks.path(5).path("sent").asInt()).isEqualTo(1);
        assertThat(weeks.path(6).path("sent").asInt()).isEqualTo(1);
    }

    @Test
    void whatWasSentBeforeTheFirstWeekIsInNone() {
        delivered(1, Instant.parse("2026-10-04T10:00:00Z"));
        delivered(2, Instant.parse("2026-08-04T10:00:00Z"));

        assertThat(overview().path("weeks").findValuesAsText("sent")).containsOnly("0");
    }

    @Test
    void tellsWhatNeedsTheOwnerWhatMattersMostFirst() {
        salon.approveSender();
        salon.stops.stop(STUDIO);
        planned(1, MessageState.UNKNOWN, Optional.of(Reason.ANSWER_LOST), salon.now());
        planned(2, MessageState.UNKNOWN, Optional.of(Reason.ANSWER_LOST), salon.now());
        planned(3, MessageState.HELD, Optional.of(Reason.SPEND_LIMIT), salon.now());
        planned(4, MessageState.FAILED, Optional.of(Reason.REFUSED_BY_PROVIDER), salon.now());
        var longAgo = salon.now().minus(Duration.ofDays(8));
        planned(5, MessageState.FAILED, Optional.of(Reason.REFUSED_BY_PROVIDER), longAgo);
        var campaign = ACampaign.aCampaign(1).build();
        salon.campaigns.add(campaign);
        salon.campaigns.change(
                salon.campaigns.find(STUDIO, campaign.id()).orElseThrow().going(salon.now()));
        salon.campaigns.change(
                salon.campaigns.find(STUDIO, campaign.id()).orElseThrow().paused());

        var overview = overview();

        assertThat(kinds(overview))
                .containsExactly(
                        "SENDING_STOPPED", "UNKNOWN_MESSAGES", "SPEND_LIMIT", "FAILED_MESSAGES", "CAMPAIGN_PAUSED");
        assertThat(overview.path("attention").findValuesAsText("count")).containsExactly("1", "2", "1", "1", "1");
        assertThat(overview.path("attention").path(4).path("about").asText())
                .isEqualTo(campaign.id().value());
    }

    @Test
    void tellsWhatGoesOutInTheComingWeek() {
        salon.approveSender();
        salon.visited(1, "2026-10-15");
        var rule = salon.calls().post("/api/automations", """
                        {"name": "Klipp igjen", "kind": "REBOOK", "rule": {"afterWeeks": 6, "atTime": "12:00"}, "text": "Hei {fornavn|du}! {lenke}"}
                        """);
        var path = "/api/automations/" + rule.json().path("id").asText();
        salon.calls().post(path + "/preview", "");
        salon.calls().post(path + "/activate", "");
        held(7, salon.now().plus(Duration.ofDays(2)));
        held(8, salon.now().plus(Duration.ofDays(9)));
        salon.campaigns.add(
                ACampaign.aCampaign(1).at("2026-11-26T09:00:00Z").build().going(salon.now()));
        salon.campaigns.add(
                ACampaign.aCampaign(2).at("2026-12-26T09:00:00Z").build().going(salon.now()));

        var coming = overview().path("coming");

        assertThat(coming.path("expected").asInt()).isEqualTo(1);
        assertThat(coming.path("waiting").asInt()).isEqualTo(1);
        assertThat(coming.path("campaigns").findValuesAsText("sendAt")).containsExactly("2026-11-26T09:00:00Z");
    }

    private JsonNode overview() {
        var answer = salon.calls().get("/api/overview");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static List<String> kinds(JsonNode overview) {
        return overview.path("attention").findValuesAsText("kind");
    }

    private void delivered(int number, Instant at) {
        planned(number, MessageState.DELIVERED, Optional.empty(), at);
    }

    private void held(int number, Instant until) {
        var message = Message.planned(aPlan(number), MessageState.HELD, Optional.of(Reason.QUIET_HOURS), salon.now());
        salon.messages.plan(message.change()
                .until(Optional.of(until))
                .dueAt(Optional.of(until))
                .done());
    }

    /** Planned, sent and settled at one moment. */
    private void planned(int number, MessageState state, Optional<Reason> reason, Instant at) {
        var plan = aPlan(number);
        if (salon.customers.find(STUDIO, plan.customer()).isEmpty()) {
            salon.customers.add(
                    ACustomer.aCustomer(number)
                            .withBasis(MarketingBasis.CONSENT)
                            .build(),
                    History.NONE);
        }
        salon.links.add(Link.planned(
                Message.planned(plan, state, reason, at).ref(),
                plan.customer(),
                plan.number(),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill")),
                at));
        salon.messages.plan(Message.planned(plan, MessageState.QUEUED, Optional.empty(), at)
                .change()
                .to(state)
                .because(reason)
                .sentAt(at)
                .settledAt(at)
                .done());
    }

    private void came(int number, String day, long price) {
        var customer = salon.customers
                .find(STUDIO, ACustomer.aCustomer(number).build().id())
                .orElseThrow();
        var visit = Visit.registered(
                new VisitId(String.format("vis_%020d", number)),
                LocalDate.parse(day),
                Optional.empty(),
                Optional.of(new Money(price)));
        salon.customers.change(
                customer.with(Customer.Facts.of(List.of(visit), List.of(), salon.now())),
                HistoryChange.added(new History(List.of(visit), List.of(), List.of())));
    }
}
