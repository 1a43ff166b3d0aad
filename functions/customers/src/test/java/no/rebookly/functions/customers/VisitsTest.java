package no.rebookly.functions.customers;

import static no.rebookly.functions.customers.Desk.KARI;
import static no.rebookly.functions.customers.Desk.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

class VisitsTest {
    private final Desk desk = new Desk();

    @Test
    void visitsMakeTheFactsAndTakingOneBackUnmakesThem() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.post(path + "/visits", "{\"day\": \"2026-10-01\", \"price\": {\"amount\": 79000, \"currency\": \"NOK\"}}");
        var latest = desk.post(path + "/visits", "{\"day\": \"2026-11-20\", \"category\": \"Farge\"}");

        var kari = desk.calls().get(path).json();
        assertThat(kari.path("lastVisit").textValue()).isEqualTo("2026-11-20");
        assertThat(kari.path("visitCount").intValue()).isEqualTo(2);
        assertThat(kari.path("spend").path("amount").intValue()).isEqualTo(79_000);

        assertThat(desk.calls()
                        .send("DELETE", path + "/visits/" + id(latest), "")
                        .status())
                .isEqualTo(204);
        assertThat(desk.calls()
                        .send("DELETE", path + "/visits/" + id(latest), "")
                        .status())
                .isEqualTo(404);
        assertThat(desk.calls().get(path).json().path("lastVisit").textValue()).isEqualTo("2026-10-01");
    }

    @Test
    void aVisitIsTodayAtTheLatestByTheClockOnTheWall() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI)) + "/visits";
        desk.platform.clock().set(Instant.parse("2026-11-22T23:30:00Z"));

        assertThat(desk.post(path, "{\"day\": \"2026-11-23\"}").status()).isEqualTo(201);
        assertThat(desk.post(path, "{\"day\": \"2026-11-24\"}").status()).isEqualTo(422);
    }

    @Test
    void oneTapIsAVisitTodayAndOneMoreTakesItBack() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.platform.clock().set(Instant.parse("2026-11-22T23:30:00Z"));

        var visit = desk.post(path + "/visits", "");

        assertThat(visit.status()).isEqualTo(201);
        assertThat(visit.json().path("day").textValue()).isEqualTo("2026-11-23");
        assertThat(visit.json().path("source").textValue()).isEqualTo("owner");
        assertThat(desk.post(path + "/visits", "{\"category\": \"Klipp\"}")
                        .json()
                        .path("day")
                        .textValue())
                .isEqualTo("2026-11-23");
        var back = "/api/customers/" + visit.json().path("customerId").textValue() + "/visits/" + id(visit);
        assertThat(desk.calls().send("DELETE", back, "").status()).isEqualTo(204);
        assertThat(desk.calls().get(path).json().path("visitCount").intValue()).isEqualTo(1);
    }

    @Test
    void aTapThatIsRepeatedIsOneVisit() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.calls().header("idempotency-key", "one-tap-on-the-phone");
        var first = desk.calls().post(path + "/visits", "");
        var again = desk.calls().post(path + "/visits", "");

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(desk.calls().get(path).json().path("visitCount").intValue()).isEqualTo(1);
    }

    @Test
    void twoWhoRegisterAVisitAtOnceBothAreHeard() throws Exception {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var cookie = desk.cookie();
        var visits = IntStream.rangeClosed(1, 4)
                .<Callable<Integer>>mapToObj(day -> () -> new Calls(new CustomersFunction(desk.platform))
                        .cookie(cookie)
                        .header("idempotency-key", "visit-of-day-" + day)
                        .post(path + "/visits", "{\"day\": \"2026-11-0" + day + "\"}")
                        .status())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(visits)) {
                assertThat(status.get()).isEqualTo(201);
            }
        }

        assertThat(desk.calls()
                        .cookie(cookie)
                        .get(path)
                        .json()
                        .path("visitCount")
                        .intValue())
                .isEqualTo(4);
    }

    @Test
    void appointmentsAreMovedByVersionAndTakenBack() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var booked = desk.post(path + "/appointments", "{\"at\": \"2026-12-01T11:00:00Z\", \"category\": \"Farge\"}");
        var appointment = path + "/appointments/" + id(booked);
        assertThat(booked.headers()).containsEntry("etag", "\"v1\"");

        var moved = desk.patch(appointment, "\"v1\"", "{\"at\": \"2026-12-02T11:00:00Z\"}");

        assertThat(moved.status()).isEqualTo(200);
        assertThat(moved.headers()).containsEntry("etag", "\"v2\"");
        assertThat(moved.json().path("category").textValue()).isEqualTo("Farge");
        assertThat(desk.patch(appointment, "\"v1\"", "{\"category\": null}").status())
                .isEqualTo(412);
        assertThat(desk.calls().get(path).json().path("nextAppointment").textValue())
                .isEqualTo("2026-12-02T11:00:00Z");
        assertThat(desk.calls().send("DELETE", appointment, "").status()).isEqualTo(204);
        assertThat(desk.calls().get(path).json().path("nextAppointment").isNull())
                .isTrue();
    }
}
