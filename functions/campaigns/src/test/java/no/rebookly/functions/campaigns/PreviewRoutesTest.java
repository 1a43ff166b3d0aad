package no.rebookly.functions.campaigns;

import static no.rebookly.customer.MarketingBasis.CONSENT;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.number.OptOut;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

/** Whom a campaign would write to, whom later and whom not: in figures, and one by one. */
class PreviewRoutesTest {
    private static final String EVERYBODY = "{\"all\":[]}";
    private static final String AWAY = "{\"field\":\"lastVisit\",\"op\":\"olderThanDays\",\"value\":30}";

    private final Salon salon = new Salon();

    @Test
    void previewsTheWholeListInFigures() {
        salon.approveSender();
        aListOfSix();
        var preview = salon.calls()
                .post(
                        "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei {fornavn}! Ny time? {lenke}") + "/preview",
                        "{}");

        assertThat(preview.status()).isEqualTo(200);
        var json = preview.json();
        assertThat(json.path("send").intValue()).isEqualTo(2);
        assertThat(json.path("hold").intValue()).isZero();
        assertThat(json.path("skip").intValue()).isEqualTo(4);
        // One GSM-7 part for Åse, two UCS-2 parts for Małgorzata.
        assertThat(json.path("parts").intValue()).isEqualTo(3);
        assertThat(json.path("price").path("amount").intValue()).isEqualTo(180);
        assertThat(rows(preview))
                .containsExactly(
                        "SKIP OPTED_OUT 1", "SKIP NO_BASIS 1", "SKIP APPOINTMENT_SOON 1", "SKIP SAME_NUMBER 1");
        assertThat(json.path("reasons").get(0).path("sentence").textValue())
                .isEqualTo("The customer has said no to more messages.");
    }

    @Test
    void previewsAtNightWhatWillWaitUntilMorning() {
        salon.approveSender();
        salon.has(aCustomer(1).withBasis(CONSENT).build());
        salon.clock("2026-11-24T21:00:00Z");
        var path = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei");

        assertThat(rows(salon.calls().post(path + "/preview", "{}"))).containsExactly("HOLD QUIET_HOURS 1");
        var decision =
                salon.calls().get(path + "/decisions").json().path("items").get(0);
        assertThat(decision.path("outcome").textValue()).isEqualTo("HOLD");
        assertThat(decision.path("until").textValue()).isEqualTo("2026-11-25T08:00:00Z");
    }

    @Test
    void previewsAsOfTheMomentOfSending() {
        salon.approveSender();
        salon.has(aCustomer(1).withBasis(CONSENT).build());
        var sunday = salon.calls()
                .post(
                        "/api/campaigns",
                        "{\"name\":\"A\",\"filter\":{\"all\":[]},\"text\":\"Hei\",\"sendAt\":\"2026-11-29T11:00:00Z\"}");

        assertThat(rows(salon.calls()
                        .post("/api/campaigns/" + sunday.json().path("id").textValue() + "/preview", "")))
                .containsExactly("HOLD HOLIDAY 1");
    }

    @Test
    void previewsOnlyWhomTheFilterMatches() {
        salon.approveSender();
        salon.has(aCustomer(1).withBasis(CONSENT).whoCame("2026-11-20").build());
        salon.has(aCustomer(2).withBasis(CONSENT).whoCame("2026-09-20").build());

        var preview = salon.calls().post("/api/campaigns/" + salon.make("A", AWAY, "Hei") + "/preview", "{}");
        assertThat(preview.json().path("send").intValue()).isEqualTo(1);
        assertThat(preview.json().path("skip").intValue()).isZero();
    }

    @Test
    void listsDecisionsByOutcomeAndReasonPageByPage() {
        salon.approveSender();
        aListOfSix();
        var path = "/api/campaigns/" + salon.make("A", EVERYBODY, "Hei") + "/decisions";

        assertThat(salon.calls().get(path).json().path("items")).hasSize(6);
        assertThat(salon.calls().get(path + "?outcome=SEND").json().path("items"))
                .hasSize(2);
        var optedOut = salon.calls()
                .get(path + "?outcome=SKIP&reason=OPTED_OUT")
                .json()
                .path("items");
        assertThat(optedOut).hasSize(1);
        assertThat(optedOut.get(0).path("customerId").textValue()).isEqualTo("cus_00000000000000000003");
        assertThat(optedOut.get(0).path("until").isNull()).isTrue();
        var seen = new ArrayList<String>();
        var page = salon.calls().get(path + "?outcome=SKIP&limit=3").json();
        page.path("items").forEach(each -> seen.add(each.path("customerId").textValue()));
        page = salon.calls()
                .get(path + "?outcome=SKIP&limit=3&cursor=" + page.path("next").textValue())
                .json();
        page.path("items").forEach(each -> seen.add(each.path("customerId").textValue()));
        assertThat(seen).hasSize(4).isSorted().doesNotHaveDuplicates();
        assertThat(page.path("next").isNull()).isTrue();
        assertThat(salon.calls().get(path + "?outcome=MAYBE").status()).isEqualTo(400);
        assertThat(salon.calls().get(path + "?cursor=abc").status()).isEqualTo(400);
    }

    /** Two who get it (one of them dearer), one without basis, one who said no, one who is booked, one who shares a number. */
    private void aListOfSix() {
        salon.has(aCustomer(1)
                .named("Åse Berg")
                .withBasis(CONSENT)
                .whoCame("2026-09-01")
                .build());
        salon.has(aCustomer(2).named("Ola Vik").build());
        var stopped = aCustomer(3).withBasis(CONSENT).build();
        salon.has(stopped);
        salon.numbers.save(
                STUDIO,
                salon.numbers
                        .find(STUDIO, salon.numberKeys.of(STUDIO, stopped.phone()))
                        .optedOut(OptOut.MARKETING, salon.now()));
        var booked = aCustomer(4).withBasis(CONSENT).build();
        var appointment = Appointment.booked(
                new AppointmentId("apt_00000000000000000001"),
                Instant.parse("2026-12-01T10:00:00Z"),
                Optional.empty(),
                salon.now());
        salon.has(booked.with(Customer.Facts.of(List.of(), List.of(appointment), salon.now())));
        salon.has(aCustomer(5)
                .named("Małgorzata Wiśniewska-Nordmann")
                .withBasis(CONSENT)
                .build());
        salon.has(aCustomer(6)
                .named("Barn Berg")
                .withPhone(aCustomer(1).build().phone().e164())
                .withBasis(CONSENT)
                .build());
    }

    private static List<String> rows(Calls.Answer preview) {
        var rows = new ArrayList<String>();
        preview.json()
                .path("reasons")
                .forEach(row -> rows.add(row.path("outcome").textValue() + " "
                        + row.path("reason").textValue() + " "
                        + row.path("count").intValue()));
        return rows;
    }
}
