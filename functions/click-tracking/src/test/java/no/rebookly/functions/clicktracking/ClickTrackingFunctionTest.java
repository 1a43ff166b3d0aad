package no.rebookly.functions.clicktracking;

import static no.rebookly.testing.message.MessageFixtures.CAMPAIGN;
import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static no.rebookly.testing.message.MessageFixtures.code;
import static no.rebookly.testing.message.MessageFixtures.customer;
import static no.rebookly.testing.message.MessageFixtures.numberKey;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.rebookly.link.GuessLimit;
import no.rebookly.link.Link;
import no.rebookly.link.Links;
import no.rebookly.link.TestLink;
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
        links.add(link(1, Optional.of(URI.create("https://salong.example/bestill?dag=fredag&å=1"))));
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
    void followsATestsLinkAndTellsNoNumber() {
        numbers.save(STUDIO, NumberRecord.unknown(numberKey(1)));
        var target = URI.create("https://salong.example/");
        links.addTest(new TestLink(code(3), STUDIO, Optional.of(target), NOON));

        assertThat(calls.get("/code000003").headers()).containsEntry("location", "https://salong.example/");

        assertThat(numbers.all(STUDIO).values())
                .allSatisfy(number -> assertThat(number.lastPersonClickAt()).isEmpty());
        platform.clock().advance(TestLink.LEADS_FOR);
        assertThat(calls.get("/code000003").status()).isEqualTo(404);
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
    @ValueSource(strings = {"GET", "HEAD"})
    void answersUnknownExpiredAndEmptyLinksAlikeToTheLastByte(String method) {
        links.add(link(2, Optional.empty()));
        var unknown = bytes(method, "/nothing000");
        var empty = bytes(method, "/code000002");
        platform.clock().advance(Link.LEADS_FOR);
        var expired = bytes(method, "/code000001");

        assertThat(empty).isEqualTo(unknown);
        assertThat(expired).isEqualTo(unknown);
    }

    @Test
    void answersHeadWithTheStatusAndHeadersOfGet() {
        for (var path : List.of("/code000001", "/nothing000", "/favicon.ico")) {
            var get = calls.get(path);
            var head = calls.send("HEAD", path, "");

            assertThat(head.status()).isEqualTo(get.status());
            assertThat(head.headers()).isEqualTo(get.headers());
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void slowsWhoeverTriesCodesFromOneAddressAndNobodyElse() {
        calls.from("192.0.2.1");
        for (var guess = 0; guess < GuessLimit.MISSES; guess++) {
            assertThat(calls.get("/nothing000").status()).isEqualTo(404);
        }
        var slowed = calls.get("/nothing000");

        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.headers()).containsEntry("retry-after", "5").containsEntry("cache-control", "no-store");
        assertThat(slowed.body()).contains("Vent litt", "Wait a moment");
        // Said before anybody looks, so that it tells nothing of the code.
        assertThat(calls.get("/code000001")).isEqualTo(slowed);
        assertThat(calls.send("HEAD", "/code000001", "").headers()).isEqualTo(slowed.headers());
        assertThat(clicks(Visitor.PERSON)).isZero();

        assertThat(calls.from("192.0.2.2").get("/code000001").status()).isEqualTo(302);
        platform.clock().advance(GuessLimit.ONE_MORE_AFTER);
        assertThat(calls.from("192.0.2.1").get("/code000001").status()).isEqualTo(302);
    }

    @Test
    void takesNoIconForAGuess() {
        for (var visit = 0; visit <= GuessLimit.MISSES; visit++) {
            assertThat(calls.get("/favicon.ico").status()).isEqualTo(404);
        }

        assertThat(calls.get("/code000001").status()).isEqualTo(302);
    }

    @Test
    void neverSlowsManyPeopleBehindOneAddressWhoFollowTheirLinks() {
        for (var number = 2; number < 200; number++) {
            links.add(link(number, Optional.of(URI.create("https://salong.example/bestill"))));
        }
        platform.clock().advance(Duration.ofMinutes(2));

        for (var number = 2; number < 200; number++) {
            assertThat(calls.get("/" + code(number)).status()).isEqualTo(302);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void takesNoOtherMethod(String method) {
        assertThat(calls.send(method, "/code000001", "").status()).isEqualTo(405);
    }

    private long clicks(Visitor visitor) {
        return links.find(code(1)).orElseThrow().clicks(visitor);
    }

    private byte[] bytes(String method, String path) {
        var event = "{\"version\":\"2.0\",\"rawPath\":\"" + path + "\",\"headers\":{\"user-agent\":\"" + BROWSER
                + "\"},\"requestContext\":{\"http\":{\"method\":\"" + method + "\",\"sourceIp\":\"192.0.2.1\"}}}";
        return calls.invoke(event.getBytes(StandardCharsets.UTF_8));
    }

    private static Link link(int number, Optional<URI> target) {
        return Link.planned(
                new MessageRef(STUDIO, CAMPAIGN, code(number)),
                customer(number),
                numberKey(number),
                MessageKind.MARKETING,
                target,
                NOON);
    }
}
