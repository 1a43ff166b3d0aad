package no.rebookly.functions.customers;

import static no.rebookly.functions.customers.Desk.KARI;
import static no.rebookly.functions.customers.Desk.id;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.History;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

class DeletingTest {
    private final Desk desk = new Desk();

    @Test
    void aDeletedCustomerIsOutOfSightAndComesBackWhole() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.post(path + "/visits", "");
        var before = desk.calls().get(path).json();

        assertThat(desk.calls().send("DELETE", path, "").status()).isEqualTo(204);
        desk.platform.clock().advance(Duration.ofDays(1));
        assertThat(desk.calls().send("DELETE", path, "").status()).isEqualTo(204);

        for (var read : List.of(path, path + "/timeline")) {
            assertThat(desk.calls().get(read).status()).isEqualTo(404);
        }
        assertThat(desk.post(path + "/visits", "").status()).isEqualTo(404);
        assertThat(desk.patch(path, "\"v3\"", "{\"name\": \"Ola\"}").status()).isEqualTo(404);
        for (var list : List.of("", "q=kari", "sort=name", "tag=stamkunde")) {
            assertThat(desk.all(list)).isEmpty();
        }
        assertThat(desk.calls().get("/api/customers/tags").json().path("items")).isEmpty();
        var deleted = desk.calls()
                .get("/api/customers?deleted=true")
                .json()
                .path("items")
                .path(0);
        assertThat(deleted.path("name").textValue()).isEqualTo("Kari Ødegård");
        assertThat(deleted.path("deletedAt").textValue()).isEqualTo("2026-11-22T10:00:00Z");
        assertThat(deleted.path("eraseAt").textValue()).isEqualTo("2026-12-22T10:00:00Z");

        var restored = desk.post(path + "/restore", "");

        assertThat(restored.status()).isEqualTo(200);
        assertThat(restored.json()).isEqualTo(before);
        assertThat(desk.calls().get(path).json()).isEqualTo(before);
        assertThat(desk.post(path + "/restore", "").status()).isEqualTo(200);
        assertThat(desk.calls().get("/api/customers?deleted=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void nobodyComesBackAfterThirtyDaysOrFromErasing() {
        var late = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var gone = "/api/customers/" + id(desk.post("/api/customers", KARI.replace("Kari", "Ola")));
        desk.calls().send("DELETE", late, "");
        assertThat(desk.calls().send("DELETE", gone + "?erase=true", "").status())
                .isEqualTo(204);
        assertThat(desk.calls().get("/api/customers?deleted=true").json().findValuesAsText("name"))
                .containsExactly("Kari Ødegård");
        assertThat(desk.post(gone + "/restore", "").status()).isEqualTo(404);

        desk.platform.clock().advance(CustomerState.REGRET);
        desk.calls().cookie(desk.cookie());

        assertThat(desk.post(late + "/restore", "").status()).isEqualTo(404);
        assertThat(desk.calls().get("/api/customers?deleted=true").json().path("items"))
                .isEmpty();
    }

    @Test
    void onlyTrueErasesAtOnceAndOnlyTheOwnStudios() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var others = new StudioId("stu_00000000000000000002");
        desk.customers.add(aCustomer(7).of(others).build(), History.NONE);

        assertThat(desk.calls().send("DELETE", path + "?erase=yes", "").status())
                .isEqualTo(400);
        assertThat(desk.calls().get(path).status()).isEqualTo(200);
        assertThat(desk.calls()
                        .send("DELETE", "/api/customers/" + aCustomer(7).build().id(), "")
                        .status())
                .isEqualTo(404);
        assertThat(desk.calls().send("DELETE", "/api/customers/cus_unknown", "").status())
                .isEqualTo(404);
        assertThat(desk.customers.find(others, aCustomer(7).build().id())).isPresent();
    }

    @Test
    void anOptOutOutlivesTheCustomerAndHoldsForWhoeverComesWithTheNumber() {
        var path = "/api/customers/" + id(desk.post("/api/customers", KARI));
        desk.post(path + "/marketing", "{\"optOut\": \"MARKETING\"}");

        desk.calls().send("DELETE", path + "?erase=true", "");
        desk.platform.clock().advance(Duration.ofDays(1));
        var again = desk.post("/api/customers", KARI.replace("\"tags\"", """
                "marketing": {"basis": "EXISTING_CUSTOMER", "source": "liste", "wording": "Kunde"}, "tags\""""));

        assertThat(again.json().path("marketing").textValue()).isEqualTo("OPTED_OUT");
    }
}
