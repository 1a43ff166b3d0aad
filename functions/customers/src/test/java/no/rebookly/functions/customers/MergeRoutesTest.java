package no.rebookly.functions.customers;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import no.rebookly.customer.CustomerState;
import no.rebookly.customer.Customers;
import no.rebookly.customer.HistoryChange;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.optout.Journal;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.customer.ACustomer;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.optout.CollectingJournal;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeRoutesTest {
    private static final String KARI = "cus_00000000000000000001";
    private static final String TWIN = "cus_00000000000000000002";
    private static final String BOTH = "{\"keep\": \"" + KARI + "\", \"remove\": \"" + TWIN + "\"}";

    private final TestPlatform platform = TestPlatform.at("2026-11-22T10:00:00Z");
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final HashedNumberKeys numberKeys = new HashedNumberKeys();
    private final CollectingJournal journal = new CollectingJournal();
    private Calls calls = new Calls(new CustomersFunction(platform));
    private int keys;

    @BeforeEach
    void addTwins() {
        var owner = Owner.signIn(platform, STUDIO);
        platform.with(Customers.class, customers)
                .with(Numbers.class, numbers)
                .with(NumberKeys.class, numberKeys)
                .with(Journal.class, journal);
        calls = new Calls(new CustomersFunction(platform)).cookie(owner.cookie());
        add(aCustomer(1).named("Kari Hansen").tagged("VIP").whoCame("2026-09-01"));
        add(aCustomer(2)
                .named("Hansen, Kari")
                .tagged("farge")
                .withBasis(MarketingBasis.CONSENT)
                .whoCame("2026-08-01"));
    }

    @Test
    void showsThemSideBySideWithWhy() {
        var found = calls.get("/api/customers/duplicates").json().path("items");

        assertThat(found).hasSize(1);
        var pair = found.path(0);
        assertThat(pair.path("why").textValue()).isEqualTo("SAME_NAME_NEAR_NUMBER");
        assertThat(pair.path("sentence").textValue()).contains("digit");
        assertThat(pair.path("keep").path("id").textValue()).isEqualTo(KARI);
        assertThat(pair.path("remove").path("marketing").textValue()).isEqualTo("CONSENT");
        assertThat(pair.path("remove").path("createdAt").textValue()).isEqualTo("2026-11-01T09:00:00Z");
    }

    @Test
    void pagesThroughEveryPairOnceAndRefusesTheCursorOfAnotherList() {
        for (var number = 10; number < 24; number++) {
            add(aCustomer(2 * number).named("Anne Lie").withPhone("+479300" + number + "00"));
            add(aCustomer(2 * number + 1).named("Anne Lie").withPhone("+479300" + number + "00"));
        }
        var seen = new ArrayList<String>();
        var next = "";
        do {
            var page = calls.get("/api/customers/duplicates?limit=4" + next).json();
            page.path("items")
                    .forEach(pair -> seen.add(pair.path("keep").path("id").textValue()
                            + pair.path("remove").path("id").textValue()));
            next = page.path("next").isNull()
                    ? ""
                    : "&cursor=" + page.path("next").textValue();
        } while (!next.isEmpty());

        assertThat(seen).hasSizeGreaterThanOrEqualTo(15).doesNotHaveDuplicates();
        var cursor = calls.get("/api/customers/duplicates?limit=4")
                .json()
                .path("next")
                .textValue();
        assertThat(calls.get("/api/customers?limit=4&cursor=" + cursor).status())
                .isEqualTo(400);
    }

    @Test
    void whoIsToldApartIsShownNoMoreUntilItIsTakenBack() {
        var pair = "{\"one\": \"" + KARI + "\", \"other\": \"" + TWIN + "\"";

        assertThat(post("/api/customers/duplicates/apart", pair + "}").status()).isEqualTo(204);
        assertThat(calls.get("/api/customers/duplicates").json().path("items")).isEmpty();
        assertThat(post("/api/customers/duplicates/apart", pair + ", \"apart\": false}")
                        .status())
                .isEqualTo(204);
        assertThat(calls.get("/api/customers/duplicates").json().path("items")).hasSize(1);
    }

    @Test
    void thePreviewSaysWhatWillBeAndChangesNothing() {
        var before = calls.get("/api/customers/" + KARI).body();

        var preview = calls.post("/api/customers/merge/preview", BOTH);

        assertThat(preview.status()).isEqualTo(200);
        var result = preview.json().path("result");
        assertThat(result.path("name").textValue()).isEqualTo("Kari Hansen");
        assertThat(result.path("visitCount").intValue()).isEqualTo(2);
        assertThat(result.path("marketing").textValue()).isEqualTo("CONSENT");
        assertThat(result.path("appointmentCount").intValue()).isZero();
        assertThat(result.path("tags")).hasSize(2);
        assertThat(preview.json().path("phone").textValue()).isEqualTo("KEEP");
        assertThat(preview.json().path("optOut").textValue()).isEqualTo("NONE");
        assertThat(preview.json().path("notes").path(0).textValue()).contains("the one you keep");
        assertThat(calls.get("/api/customers/" + KARI).body()).isEqualTo(before);
    }

    @Test
    void thePreviewIsWhatTheMergeGives() {
        var chosen = BOTH.replace("}", ", \"name\": \"REMOVE\", \"phone\": \"REMOVE\"}");
        var preview = calls.post("/api/customers/merge/preview", chosen).json();
        var versions = chosen.replace("}", ", \"versions\": " + preview.path("versions") + "}");

        var merged = post("/api/customers/merge", versions);

        assertThat(merged.status()).isEqualTo(200);
        assertThat(merged.headers()).containsEntry("etag", "\"v2\"");
        for (var field : List.of("id", "name", "phone", "tags", "marketing", "visitCount", "spend", "lastVisit")) {
            assertThat(merged.json().path(field))
                    .isEqualTo(preview.path("result").path(field));
        }
        assertThat(calls.get("/api/customers/" + TWIN).status()).isEqualTo(404);
        assertThat(calls.get("/api/customers/" + KARI).json()).isEqualTo(merged.json());
    }

    @Test
    void anOptOutOfTheOtherNumberIsToldAndLaid() {
        var key = numberKeys.of(STUDIO, new PhoneNumber("+4740000002"));
        numbers.save(
                STUDIO,
                numbers.find(STUDIO, key).optedOut(OptOut.ALL, platform.clock().instant()));

        var preview = calls.header("accept-language", "nb")
                .post("/api/customers/merge/preview", BOTH)
                .json();
        assertThat(preview.path("optOut").textValue()).isEqualTo("ALL");
        assertThat(preview.path("notes").toString()).contains("blir stående om du angrer");
        assertThat(preview.path("result").path("marketing").textValue()).isEqualTo("OPTED_OUT");

        assertThat(post("/api/customers/merge", BOTH).json().path("marketing").textValue())
                .isEqualTo("OPTED_OUT");
        assertThat(journal.merges()).hasSize(1);
        var undone = post("/api/customers/merge/undo", BOTH);
        assertThat(undone.json().path("keep").path("marketing").textValue()).isEqualTo("OPTED_OUT");
    }

    @Test
    void undoneBothAreAsTheyWereButForWhatHappenedSince() {
        post("/api/customers/merge", BOTH);
        post("/api/customers/" + KARI + "/visits", "{\"day\": \"2026-11-20\"}");

        var undone = post("/api/customers/merge/undo", BOTH);

        assertThat(undone.status()).isEqualTo(200);
        assertThat(undone.json().path("keep").path("visitCount").intValue()).isEqualTo(2);
        assertThat(undone.json().path("keep").path("tags")).hasSize(1);
        assertThat(undone.json().path("keep").path("marketing").textValue()).isEqualTo("NONE");
        assertThat(undone.json().path("remove").path("visitCount").intValue()).isEqualTo(1);
        assertThat(undone.json().path("remove").path("marketing").textValue()).isEqualTo("CONSENT");
        assertThat(calls.get("/api/customers/" + TWIN).status()).isEqualTo(200);
        assertThat(problem(post("/api/customers/merge/undo", BOTH))).isEqualTo("not-merged");
    }

    @Test
    void ofTwoTabsTheSecondIsToldSo() {
        assertThat(post("/api/customers/merge", BOTH).status()).isEqualTo(200);

        var second = post("/api/customers/merge", BOTH);

        assertThat(second.status()).isEqualTo(409);
        assertThat(problem(second)).isEqualTo("merged-already");
        assertThat(problem(calls.post("/api/customers/merge/preview", BOTH))).isEqualTo("merged-already");
        assertThat(second.json().path("detail").textValue()).contains("another tab");
    }

    @Test
    void theSameRequestTwiceMergesOnce() {
        calls.header("idempotency-key", "the-same-key");
        var first = calls.post("/api/customers/merge", BOTH);

        assertThat(calls.post("/api/customers/merge", BOTH).body()).isEqualTo(first.body());
    }

    @Test
    void whatChangedSinceThePreviewIsNotMerged() {
        var stale = BOTH.replace("}", ", \"versions\": {\"keep\": 1, \"remove\": 1}}");
        post("/api/customers/" + TWIN + "/visits", "{\"day\": \"2026-11-20\"}");

        assertThat(problem(post("/api/customers/merge", stale))).isEqualTo("merge-outdated");
        assertThat(calls.get("/api/customers/" + TWIN).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/customers/merge", "/api/customers/merge/preview", "/api/customers/merge/undo"})
    void whoIsUnknownDeletedOrAnothersIsRefusedInWords(String path) {
        customers.add(
                aCustomer(7).of(new StudioId("stu_00000000000000000002")).build(),
                aCustomer(7).history());
        for (var stranger : List.of("cus_00000000000000000007", "cus_00000000000000000099", "kari", "x' OR 1=1")) {
            assertThat(post(path, BOTH.replace(TWIN, stranger)).status()).isEqualTo(404);
            assertThat(post(path, BOTH.replace(KARI, stranger)).status()).isEqualTo(404);
        }
        assertThat(post(path, BOTH.replace(TWIN, KARI)).json().findValuesAsText("pointer"))
                .containsExactly("/remove");
        assertThat(post(path, "{\"hva\": 1}").json().findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/keep", "/remove", "");
        assertThat(post(path, "{\"keep\": 1, \"remove\": null}").status()).isEqualTo(422);
        assertThat(post(path, "[]").status()).isEqualTo(400);
    }

    @Test
    void whoIsDeletedIsNotMerged() {
        var twin = customers.find(STUDIO, aCustomer(2).build().id()).orElseThrow();
        var now = platform.clock().instant();
        customers.change(twin.with(new CustomerState.Deleted(now, now.plus(CustomerState.REGRET))), HistoryChange.NONE);

        assertThat(problem(post("/api/customers/merge", BOTH))).isEqualTo("customer-deleted");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": "BEGGE"                         | /name
            "phone": 4                              | /phone
            "versions": {"keep": 1}                 | /versions/remove
            "versions": {"keep": "a", "remove": 1}  | /versions/keep
            "versions": 3                           | /versions
            """)
    void wrongChoicesAreNamed(String extra, String pointer) {
        var refused = post("/api/customers/merge", BOTH.replace("}", ", " + extra + "}"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().findValuesAsText("pointer")).contains(pointer);
    }

    @Test
    void nobodyIsToldApartFromHerselfOrFromAStranger() {
        var path = "/api/customers/duplicates/apart";

        assertThat(post(path, "{\"one\": \"%s\", \"other\": \"%s\"}".formatted(KARI, KARI))
                        .status())
                .isEqualTo(422);
        assertThat(post(path, "{\"one\": \"%s\", \"other\": \"cus_00000000000000000099\"}".formatted(KARI))
                        .status())
                .isEqualTo(404);
        assertThat(post(path, "{\"one\": \"%s\", \"apart\": \"ja\"}".formatted(KARI))
                        .json()
                        .findValuesAsText("pointer"))
                .containsExactlyInAnyOrder("/other", "/apart");
    }

    private void add(ACustomer customer) {
        customers.add(customer.build(), customer.history());
    }

    private Calls.Answer post(String path, String json) {
        return calls.header("idempotency-key", "key-number-" + ++keys).post(path, json);
    }

    private static String problem(Calls.Answer answer) {
        return answer.json().path("type").textValue().replace("/problems/", "");
    }
}
