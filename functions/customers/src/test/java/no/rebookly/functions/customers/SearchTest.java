package no.rebookly.functions.customers;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.History;
import no.rebookly.customer.HistoryChange;
import no.rebookly.page.PageRequest;
import org.junit.jupiter.api.Test;

class SearchTest {
    private final Desk desk = new Desk();

    @Test
    void everySearchPagesThroughEachMatchOnce() {
        IntStream.rangeClosed(1, 30)
                .forEach(number -> desk.customers.add(
                        aCustomer(number)
                                .named((number % 3 == 0 ? "Åse Sæther " : "Øyvind Moe ") + number)
                                .tagged(number % 2 == 0 ? "VIP" : "Ny")
                                .build(),
                        History.NONE));

        assertThat(desk.all("q=ase")).hasSize(10);
        assertThat(desk.all("q=oyvind&tag=vip")).hasSize(10);
        assertThat(desk.all("q=40000007")).hasSize(1);
        assertThat(desk.all("sort=name&tag=VIP")).hasSize(15).doesNotHaveDuplicates();
        assertThat(desk.all("sort=lastVisit")).hasSize(30).doesNotHaveDuplicates();
        assertThat(desk.all("")).hasSize(30).doesNotHaveDuplicates();
        assertThat(desk.calls().get("/api/customers?sort=phone").status()).isEqualTo(400);
        var cursor = desk.calls()
                .get("/api/customers?limit=4&q=ase")
                .json()
                .path("next")
                .textValue();
        assertThat(desk.calls()
                        .get("/api/customers?limit=4&q=oyvind&cursor=" + cursor)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void namesSortAsNorwegiansExpect() {
        for (var name : List.of("Åse", "Berit", "Øyvind", "Ærlend", "anna")) {
            desk.customers.add(
                    aCustomer(desk.customers
                                            .list(STUDIO, PageRequest.first(50))
                                            .items()
                                            .size()
                                    + 1)
                            .named(name)
                            .build(),
                    History.NONE);
        }

        assertThat(desk.calls().get("/api/customers?sort=name").json().findValuesAsText("name"))
                .containsExactly("anna", "Berit", "Ærlend", "Øyvind", "Åse");
    }

    @Test
    void whoComesGoesOrIsRenamedBetweenTwoPagesMovesNobodyElse() {
        var names = List.of("Anna", "Berit", "Cecilie", "Dina", "Eva", "Frida");
        for (int number = 0; number < names.size(); number++) {
            desk.customers.add(aCustomer(number + 1).named(names.get(number)).build(), History.NONE);
        }
        var first = desk.calls().get("/api/customers?sort=name&limit=3").json();
        var cecilie = desk.customers.find(STUDIO, aCustomer(3).build().id()).orElseThrow();
        desk.customers.change(cecilie.with(new CustomerName("Zara")), HistoryChange.NONE);
        desk.customers.erase(aCustomer(2).build());
        desk.customers.add(aCustomer(20).named("Ada").build(), History.NONE);

        var second = desk.calls()
                .get("/api/customers?sort=name&limit=3&cursor="
                        + first.path("next").textValue())
                .json();

        assertThat(first.findValuesAsText("name")).containsExactly("Anna", "Berit", "Cecilie");
        assertThat(second.findValuesAsText("name")).containsExactly("Dina", "Eva", "Frida");
        var third = desk.calls()
                .get("/api/customers?sort=name&limit=3&cursor="
                        + second.path("next").textValue())
                .json();
        assertThat(third.findValuesAsText("name")).containsExactly("Zara");
        assertThat(third.path("next").isNull()).isTrue();
    }

    @Test
    void thoseWhoCameLatestStandFirstAndThoseWhoNeverCameLast() {
        desk.customers.add(aCustomer(1).named("Aldri").build(), History.NONE);
        desk.customers.add(aCustomer(2).named("Før").whoCame("1999-12-31").build(), History.NONE);
        desk.customers.add(aCustomer(3).named("Nylig").whoCame("2026-11-20").build(), History.NONE);

        assertThat(desk.calls().get("/api/customers?sort=lastVisit").json().findValuesAsText("name"))
                .containsExactly("Nylig", "Før", "Aldri");
        assertThat(desk.all("sort=lastVisit")).hasSize(3);
    }

    @Test
    void tellsWhichTagsAreInUseAndHowManyHaveEach() {
        desk.customers.add(aCustomer(1).tagged("VIP").tagged("Åpen").build(), History.NONE);
        desk.customers.add(aCustomer(2).tagged("vip").build(), History.NONE);
        desk.customers.add(aCustomer(3).tagged("VIP").tagged("Brud").build(), History.NONE);

        assertThat(desk.calls().get("/api/customers/tags").json().path("items").toString())
                .isEqualTo(
                        "[{\"tag\":\"Brud\",\"count\":1},{\"tag\":\"VIP\",\"count\":3},{\"tag\":\"Åpen\",\"count\":1}]");
    }
}
