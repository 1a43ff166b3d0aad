package no.rebookly.functions.customers;

import static no.rebookly.functions.customers.Desk.KARI;
import static no.rebookly.functions.customers.Desk.id;
import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.History;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.api.Test;

class CustomersFunctionTest {
    private final Desk desk = new Desk();

    @Test
    void showsACustomerAsItWasAdded() {
        var added = desk.post("/api/customers", KARI);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.headers()).containsEntry("etag", "\"v1\"");
        assertThat(desk.calls().get("/api/customers/" + id(added)).json()).isEqualTo(added.json());
        assertThat(added.json().toString())
                .isEqualTo("{\"id\":\"" + id(added) + "\",\"name\":\"Kari Ødegård\",\"phone\":\"+4793000001\","
                        + "\"tags\":[\"Stamkunde\"],\"marketing\":\"NONE\",\"wrongNumber\":false,\"lastVisit\":null,\"nextAppointment\":null,"
                        + "\"visitCount\":0,\"spend\":{\"amount\":0,\"currency\":\"NOK\"}}");
    }

    @Test
    void saysAllThatIsWrongAtOnceAndEchoesNothing() {
        var refused = desk.post("/api/customers", """
                {"name": " ", "phone": "22 33 44 55", "tags": ["a\\nb"], "hemmelig": 1,
                 "marketing": {"basis": "CONSENT", "source": "skjema"}}""");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/name", "/phone", "/tags", "/marketing/wording", "");
        assertThat(refused.body()).doesNotContain("hemmelig").doesNotContain("22 33 44 55");
    }

    @Test
    void aRepeatedRequestAddsOneCustomer() {
        desk.calls().header("idempotency-key", "the-same-key");
        var first = desk.calls().post("/api/customers", KARI);
        var second = desk.calls().post("/api/customers", KARI);

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(desk.calls().get("/api/customers").json().path("items")).hasSize(1);
    }

    @Test
    void nobodySeesOrChangesTheCustomersOfAnotherStudio() {
        var others = new StudioId("stu_00000000000000000002");
        desk.customers.add(aCustomer(7).of(others).build(), History.NONE);
        var path = "/api/customers/" + aCustomer(7).build().id();

        assertThat(desk.calls().get(path).status()).isEqualTo(404);
        assertThat(desk.post(path + "/visits", "{\"day\": \"2026-11-01\"}").status())
                .isEqualTo(404);
        assertThat(desk.post(path + "/marketing", "{\"optOut\": \"ALL\"}").status())
                .isEqualTo(404);
        assertThat(desk.calls().get(path + "/timeline").status()).isEqualTo(404);
        assertThat(desk.calls().get("/api/customers").json().path("items")).isEmpty();
    }

    @Test
    void changesOnlyWhatThePatchNamesAndOnlyTheVersionThatWasRead() {
        var id = id(desk.post("/api/customers", KARI));
        assertThat(desk.patch("/api/customers/" + id, "", "{\"name\": \"Kari Berg\"}")
                        .status())
                .isEqualTo(428);

        var changed = desk.patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Berg\", \"tags\": null}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").textValue()).isEqualTo("Kari Berg");
        assertThat(changed.json().path("phone").textValue()).isEqualTo("+4793000001");
        assertThat(changed.json().path("tags")).isEmpty();
        assertThat(desk.patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Dahl\"}")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void anOptOutOutweighsTheBasisForEverybodyWithTheNumberUntilALaterConsent() {
        var mother = "/api/customers/" + id(desk.post("/api/customers", KARI));
        var child = "/api/customers/" + id(desk.post("/api/customers", KARI.replace("Kari", "Ola")));
        desk.post(mother + "/marketing", """
                {"basis": "EXISTING_CUSTOMER", "source": "kasse", "wording": "Vi sender deg SMS"}""");
        desk.platform.clock().advance(Duration.ofSeconds(1));
        assertThat(desk.post(child + "/marketing", "{\"optOut\": \"MARKETING\"}")
                        .json()
                        .path("marketing")
                        .textValue())
                .isEqualTo("OPTED_OUT");
        assertThat(desk.marketing(mother)).isEqualTo("OPTED_OUT");

        desk.platform.clock().advance(Duration.ofSeconds(1));
        desk.post(mother + "/marketing", """
                {"basis": "EXISTING_CUSTOMER", "source": "kasse", "wording": "Vi sender deg SMS"}""");
        assertThat(desk.marketing(mother)).isEqualTo("OPTED_OUT");
        var consented = desk.post(mother + "/marketing", """
                {"basis": "CONSENT", "source": "skjema", "wording": "Ja til SMS"}""");

        assertThat(consented.status()).isEqualTo(201);
        assertThat(desk.marketing(mother)).isEqualTo("CONSENT");
        assertThat(desk.marketing(child)).isEqualTo("NONE");
        assertThat(desk.calls().get(mother + "/timeline").json().findValuesAsText("act"))
                .containsExactly("ASSERTED", "ASSERTED", "ASSERTED");
    }

    @Test
    void aRenamedCustomerIsStillKnownByTheOldName() {
        var id = id(desk.post("/api/customers", KARI));

        desk.patch("/api/customers/" + id, "\"v1\"", "{\"name\": \"Kari Berg\"}");

        assertThat(desk.customers
                        .find(STUDIO, new CustomerId(id))
                        .orElseThrow()
                        .lineage()
                        .spellings())
                .containsExactly("Kari Berg", "Kari Ødegård");
    }
}
