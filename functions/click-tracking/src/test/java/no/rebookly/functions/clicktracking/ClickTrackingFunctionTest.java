package no.rebookly.functions.clicktracking;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.Visitor;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageRef;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.testing.link.InMemoryLinks;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClickTrackingFunctionTest {
    private static final String BROWSER =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.1 Mobile/15E148 Safari/604.1";

    private final InMemoryLinks links = new InMemoryLinks();
    private final InMemoryNumbers numbers = new InMemoryNumbers();
    private final TestPlatform platform =
            TestPlatform.at(NOON.toString()).with(Links.class, links).with(Numbers.class, numbers);
    private final Calls calls = new Calls(new ClickTrackingFunction(platform)).header("user-agent", BROWSER);

    @BeforeEach
    void plan() {
        links.add(Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(1)),
                customer(1),
                numberKey(1),
                MessageKind.MARKETING,
                Optional.of(URI.create("https://salong.example/bestill?dag=fredag&å=1")),
                NOON));
        platform.clock().advance(Duration.ofMinutes(2));
    }

    @Test
    void sendsAPersonOnAndCountsOne() {
        var answer = calls.get("/code000001");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.headers())
                .containsEntry("location", "https://salong.example/bestill?dag=fredag&%C3%A5=1")
                .containsEntry("cache-control", "no-store");
        assertThat(answer.cookies()).isEmpty();
        assertThat(clicks(Visitor.PERSON)).isEqualTo(1);
    }

    @Test
    void notesThePersonsFirstClickWithTheNumber() {
        numbers.save(STUDIO, NumberRecord.unknown(numberKey(1)));
        var first = platform.clock().instant();

        calls.send("HEAD", "/code000001", "");
        assertThat(numbers.find(STUDIO, numberKey(1)).lastPersonClickAt()).isEmpty();
        calls.get("/code000001");
        platform.clock().advance(Duration.ofMinutes(5));
        calls.get("/code000001");

        assertThat(numbers.find(STUDIO, numberKey(1)).lastPersonClickAt()).contains(first);
        assertThat(numbers.find(STUDIO, numberKey(1)).version()).isEqualTo(2);
    }

    @Test
    void countsHeadAsAPreview() {
        var answer = calls.send("HEAD", "/code000001", "");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.body()).isEmpty();
        assertThat(clicks(Visitor.PREVIEW)).isEqualTo(1);
        assertThat(clicks(Visitor.PERSON)).isZero();
    }

    @Test
    void countsARequestWithoutAnAgentAsUnknown() {
        calls.header("user-agent", "").get("/code000001");

        assertThat(clicks(Visitor.UNKNOWN)).isEqualTo(1);
    }

    @Test
    void answersTheSameForUnknownExpiredAndMalformedCodes() {
        var unknown = calls.get("/code000002");
        var malformed = calls.get("/favicon.ico");
        var script = calls.get("/%3Cscript%3E");
        platform.clock().advance(Link.LEADS_FOR);
        var expired = calls.get("/code000001");

        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.headers().get("content-type")).startsWith("text/html");
        assertThat(unknown.body()).contains("Denne lenken virker ikke", "This link does not work");
        assertThat(malformed).isEqualTo(unknown);
        assertThat(script).isEqualTo(unknown);
        assertThat(expired).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void takesNoOtherMethod(String method) {
        assertThat(calls.send(method, "/code000001", "").status()).isEqualTo(405);
    }

    private long clicks(Visitor visitor) {
        return links.find(code(1)).orElseThrow().clicks(visitor);
    }
}
