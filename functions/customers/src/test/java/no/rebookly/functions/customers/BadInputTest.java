package no.rebookly.functions.customers;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.customer.Customers;
import no.rebookly.customer.History;
import no.rebookly.number.NumberKeys;
import no.rebookly.number.Numbers;
import no.rebookly.page.PageRequest;
import no.rebookly.phone.PhoneReader;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import no.rebookly.testing.session.Owner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must be refused is refused with its field named, and nothing is half done. */
class BadInputTest {
    private static final String PATH = "/api/customers/" + aCustomer(1).build().id();

    private final TestPlatform platform = TestPlatform.at("2026-11-22T10:00:00Z");
    private final InMemoryCustomers customers = new InMemoryCustomers();
    private Calls calls = new Calls(new CustomersFunction(platform));
    private int keys;

    @BeforeEach
    void signIn() {
        var owner = Owner.signIn(platform, STUDIO);
        platform.with(Customers.class, customers)
                .with(Numbers.class, new InMemoryNumbers())
                .with(NumberKeys.class, new HashedNumberKeys())
                .with(PhoneReader.class, new LibPhoneNumberReader());
        calls = new Calls(new CustomersFunction(platform)).cookie(owner.cookie());
        customers.add(aCustomer(1).build(), History.NONE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"Kari\\u0000Berg\"",
                "\"Kari\\nBerg\"",
                "\"Kari\\u202Egreb\"",
                "\"\\u2067Kari\"",
                "\"Kari\\u2028Berg\"",
                "\"\\u200fKari\"",
                "\"\\ud800\"",
                "\"   \"",
                "\"\"",
                "null",
                "7",
                "[\"Kari\"]",
                "{\"name\": \"Kari\"}"
            })
    void aNameIsOneLineOfText(String name) {
        refused(post("/api/customers", "{\"phone\": \"93000001\", \"name\": " + name + "}"), "/name");
        refused(patch(PATH, "{\"name\": " + name + "}"), "/name");
    }

    @Test
    void aNameOfFiveThousandCharactersIsTooLong() {
        refused(post("/api/customers", "{\"phone\": \"93000001\", \"name\": \"" + "æ".repeat(5_000) + "\"}"), "/name");
        refused(post("/api/customers", "{\"phone\": \"93000001\", \"name\": \"" + "😀".repeat(150) + "\"}"), "/name");
        assertThat(patch(PATH, "{\"name\": \"" + "æ".repeat(200) + "\"}").status())
                .isEqualTo(200);
    }

    @Test
    void tagsHaveTheirLimits() {
        var many = IntStream.rangeClosed(1, 21)
                .mapToObj(each -> "\"t" + each + "\"")
                .toList();
        for (var tags : new String[] {
            many.toString(),
            "[\"" + "x".repeat(41) + "\"]",
            "[\"a\\nb\"]",
            "[\"a\\u202Eb\"]",
            "[\"\"]",
            "[7]",
            "\"VIP\"",
            "{}"
        }) {
            refused(patch(PATH, "{\"tags\": " + tags + "}"), "/tags");
        }
        assertThat(patch(PATH, "{\"tags\": " + many.subList(0, 20) + "}").status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"day\": \"2026-02-31\"}; /day",
                "{\"day\": \"2025-02-29\"}; /day",
                "{\"day\": \"22.11.2026\"}; /day",
                "{\"day\": \"2026-11-23\"}; /day",
                "{\"day\": \"1969-12-31\"}; /day",
                "{\"day\": \"-999999999-01-01\"}; /day",
                "{\"day\": 20261122}; /day",
                "{\"price\": {\"amount\": -1, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 1e308, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 1e400, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 99999999999999999999999, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 1000000000, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 490.5, \"currency\": \"NOK\"}}; /price/amount",
                "{\"price\": {\"amount\": 49000, \"currency\": \"EUR\"}}; /price/currency",
                "{\"price\": {\"amount\": 49000}}; /price/currency",
                "{\"price\": 490}; /price",
                "{\"category\": \"Farge\\nKlipp\"}; /category",
                "{\"category\": [\"Farge\"]}; /category",
                "{\"dag\": \"2026-11-20\"}; ''",
            })
    void aVisitIsRefusedWhole(String body, String pointer) {
        refused(post(PATH + "/visits", body), pointer);
        assertThat(calls.get(PATH).json().path("visitCount").intValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /at",
                "{\"at\": null}; /at",
                "{\"at\": \"2026-11-22T10:00:00Z\"}; /at",
                "{\"at\": \"2028-11-23T10:00:00Z\"}; /at",
                "{\"at\": \"2026-12-01\"}; /at",
                "{\"at\": \"2026-12-01T25:00:00Z\"}; /at",
                "{\"at\": \"2026-12-01T10:00:00Z\", \"version\": 1}; ''",
            })
    void anAppointmentIsToComeAndNotTooFarAhead(String body, String pointer) {
        refused(post(PATH + "/appointments", body), pointer);
        assertThat(calls.get(PATH).json().path("nextAppointment").isNull()).isTrue();
    }

    @Test
    void anAppointmentCanBeTwoYearsAhead() {
        assertThat(post(PATH + "/appointments", "{\"at\": \"2028-11-22T10:00:00Z\"}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; /basis",
                "{\"basis\": \"NONE\", \"source\": \"a\", \"wording\": \"b\"}; /basis",
                "{\"basis\": \"CONSENT\", \"wording\": \"b\"}; /source",
                "{\"basis\": \"CONSENT\", \"source\": \"a\"}; /wording",
                "{\"basis\": \"CONSENT\", \"source\": \"a\\nb\", \"wording\": \"b\"}; /source",
                "{\"optOut\": \"NONE\"}; /optOut",
                "{\"optOut\": true}; /optOut",
                "{\"optOut\": \"ALL\", \"basis\": \"CONSENT\"}; ''",
            })
    void aBasisIsStatedWholeOrNotAtAll(String body, String pointer) {
        refused(post(PATH + "/marketing", body), pointer);
        assertThat(calls.get(PATH).json().path("marketing").textValue()).isEqualTo("NONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=phone",
                "limit=0",
                "limit=201",
                "limit=ten",
                "cursor=abc",
                "cursor=",
                "deleted=yes",
                "deleted="
            })
    void aListSaysNoToWhatItDoesNotKnow(String query) {
        assertThat(calls.get("/api/customers?" + query).status()).isEqualTo(400);
    }

    @Test
    void aSearchIsNoLongerThanAName() {
        assertThat(calls.get("/api/customers?q=" + "a".repeat(201)).status()).isEqualTo(400);
        assertThat(calls.get("/api/customers?q=" + "a".repeat(200)).status()).isEqualTo(200);
    }

    @Test
    void aCursorIsGoodForItsQueryOnly() {
        customers.add(aCustomer(2).build(), History.NONE);
        customers.add(aCustomer(3).build(), History.NONE);
        var next = calls.get("/api/customers?limit=1&sort=name")
                .json()
                .path("next")
                .textValue();
        for (var other :
                new String[] {"", "sort=lastVisit&", "sort=name&q=kari&", "sort=name&tag=x&", "sort=name&deleted=true&"
                }) {
            assertThat(calls.get("/api/customers?" + other + "limit=1&cursor=" + next)
                            .status())
                    .as(other)
                    .isEqualTo(400);
        }
        assertThat(calls.get("/api/customers?sort=name&limit=2&cursor=" + next).status())
                .isEqualTo(200);
    }

    private void refused(Calls.Answer answer, String pointer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().findValuesAsText("pointer")).contains(pointer);
        assertThat(customers.list(STUDIO, PageRequest.first(10)).items()).hasSize(1);
    }

    private Calls.Answer post(String path, String json) {
        return calls.header("idempotency-key", "key-number-" + ++keys).post(path, json);
    }

    private Calls.Answer patch(String path, String json) {
        var version = calls.get(path).headers().get("etag");
        return calls.header("if-match", java.util.Objects.requireNonNull(version))
                .send("PATCH", path, json);
    }
}
