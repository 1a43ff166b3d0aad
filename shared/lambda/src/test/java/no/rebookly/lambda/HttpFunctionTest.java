package no.rebookly.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.rebookly.account.AccountId;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.Begun;
import no.rebookly.idempotency.KeptAnswer;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.session.Sessions;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.platform.Calls;
import no.rebookly.testing.platform.TestPlatform;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFunctionTest {
    private static final String NOON = "2026-11-23T11:00:00Z";
    private static final StudioId STUDIO = new StudioId("stu_00000000000000000001");
    private static final AccountId OWNER = new AccountId("acc_00000000000000000001");

    private final KeptSessions sessions = new KeptSessions();
    private final KeptAnswers answers = new KeptAnswers();
    private final Recorder log = new Recorder();
    private final TestPlatform platform =
            TestPlatform.at(NOON).with(Sessions.class, sessions).with(Answers.class, answers);
    private final List<String> created = new ArrayList<>();
    private Calls calls = new Calls(function());

    private HttpFunction function() {
        return new HttpFunction(platform, routes(), log) {};
    }

    private Routes routes() {
        return Routes.of(
                Route.get("/api/open", Access.OPEN, request -> Response.json(200, Json.object())),
                Route.post("/api/visitor", Access.VISITOR, request -> Response.json(200, Json.object())),
                Route.post("/api/enrol", Access.ENROLLING, request -> Response.json(200, Json.object())),
                Route.post("/api/second", Access.SECOND_FACTOR, request -> Response.json(200, Json.object())),
                Route.get(
                        "/api/things/{id}",
                        Access.SESSION,
                        request -> Response.json(200, Json.object().put("id", request.parameter("id")))),
                Route.get(
                        "/api/things/best",
                        Access.SESSION,
                        request -> Response.json(200, Json.object().put("id", "the best"))),
                Route.post("/api/things", Access.SESSION, this::create),
                Route.patch(
                        "/api/things/{id}",
                        Access.SESSION,
                        request -> Response.json(200, Json.object().put("version", request.ifMatch()))),
                Route.delete("/api/account", Access.STEP_UP, request -> Response.noContent()),
                Route.get("/api/broken", Access.OPEN, request -> {
                    throw new IllegalStateException("Kari Hansen +4793836900");
                }));
    }

    private Response create(Request request) {
        var body = request.json();
        var name = body.requiredText("name", 10);
        body.integer("age", 0, 150);
        body.done();
        var id = request.newId("cus");
        created.add(id);
        return Response.json(201, Json.object().put("id", id).put("name", name));
    }

    private void signIn(SessionLevel level) {
        var token = SessionToken.random(new SecureRandom());
        var now = platform.clock().instant();
        sessions.add(new Session(token.hash(), OWNER, STUDIO, level, now, now, Optional.of(now)));
        calls.cookie("session=" + token.value());
    }

    @BeforeEach
    void freshKey() {
        calls.header("idempotency-key", "key-00000001");
    }

    @Test
    void anUnknownPathIsNotFoundAndAnotherMethodIsToldWhichAreAllowed() {
        assertProblem(calls.get("/api/nothing"), 404, "not-found");
        var other = calls.post("/api/open", "");
        assertProblem(other, 405, "method-not-allowed");
        assertThat(other.headers()).containsEntry("allow", "GET");
    }

    @Test
    void theMoreNamedPathWins() {
        signIn(SessionLevel.FULL);
        assertThat(calls.get("/api/things/best").json().path("id").textValue()).isEqualTo("the best");
        assertThat(calls.get("/api/things/7").json().path("id").textValue()).isEqualTo("7");
    }

    @Test
    void withoutASessionNothingPrivateAnswers() {
        assertProblem(calls.get("/api/things/7"), 401, "no-session");
        calls.cookie("session=" + "A".repeat(43));
        assertProblem(calls.get("/api/things/7"), 401, "no-session");
    }

    @Test
    void aHalfSessionIsGoodForItsNextStepOnly() {
        signIn(SessionLevel.SECOND_FACTOR);
        assertProblem(calls.get("/api/things/7"), 403, "second-factor-needed");
        assertProblem(calls.post("/api/enrol", ""), 403, "second-factor-needed");
        assertThat(calls.post("/api/second", "").status()).isEqualTo(200);

        signIn(SessionLevel.ENROL);
        assertProblem(calls.get("/api/things/7"), 403, "enrol-first");
        assertProblem(calls.post("/api/second", ""), 403, "not-now");
        assertThat(calls.post("/api/enrol", "").status()).isEqualTo(200);
    }

    @Test
    void aHalfSessionEndsAfterHalfAnHour() {
        signIn(SessionLevel.ENROL);
        platform.clock().advance(Duration.ofMinutes(29));
        assertThat(calls.post("/api/enrol", "").status()).isEqualTo(200);
        platform.clock().advance(Duration.ofMinutes(1));
        assertProblem(calls.post("/api/enrol", ""), 401, "no-session");
    }

    @Test
    void aSessionEndsAfterSevenIdleDaysAndThirtyInAll() {
        signIn(SessionLevel.FULL);
        platform.clock().advance(Duration.ofDays(7));
        assertProblem(calls.get("/api/things/7"), 401, "no-session");

        signIn(SessionLevel.FULL);
        for (int day = 0; day < 29; day++) {
            platform.clock().advance(Duration.ofDays(1));
            assertThat(calls.get("/api/things/7").status()).isEqualTo(200);
        }
        platform.clock().advance(Duration.ofDays(1));
        assertProblem(calls.get("/api/things/7"), 401, "no-session");
    }

    @Test
    void usingASessionOftenWritesItOnceAnHour() {
        signIn(SessionLevel.FULL);
        for (int minute = 0; minute < 150; minute++) {
            platform.clock().advance(Duration.ofMinutes(1));
            calls.get("/api/things/7");
        }
        assertThat(sessions.changes).isEqualTo(2);
    }

    @Test
    void whatCanHurtNeedsAFactorFromTheLastTenMinutes() {
        signIn(SessionLevel.FULL);
        assertThat(calls.send("DELETE", "/api/account", "").status()).isEqualTo(204);
        platform.clock().advance(Duration.ofMinutes(10));
        assertProblem(calls.send("DELETE", "/api/account", ""), 403, "step-up-needed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://evil.example", "null", "http://localhost:8081"})
    void aChangeFromElsewhereIsRefusedBeforeTheSessionIsLookedAt(String origin) {
        signIn(SessionLevel.FULL);
        calls.header("origin", origin);
        assertProblem(calls.post("/api/things", "{\"name\": \"Kari\"}"), 403, "origin");
        assertProblem(calls.post("/api/visitor", "{}"), 403, "origin");
        assertThat(calls.get("/api/things/7").status()).isEqualTo(200);
        assertThat(created).isEmpty();
    }

    @Test
    void aCreateActsOnceByItsKeyAndAnswersTheSameAgain() {
        signIn(SessionLevel.FULL);
        var first = calls.post("/api/things", "{\"name\": \"Kari\"}");
        var again = calls.post("/api/things", "{\"name\": \"Kari\"}");
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(created).hasSize(1);
        assertProblem(calls.post("/api/things", "{\"name\": \"Ola\"}"), 422, "idempotency-key-reused");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "with space", "æøå-æøå-æøå"})
    void aCreateWithoutAProperKeyIsRefused(String key) {
        signIn(SessionLevel.FULL);
        calls.header("idempotency-key", key);
        assertProblem(calls.post("/api/things", "{\"name\": \"Kari\"}"), 400, "idempotency-key-missing");
    }

    @Test
    void aCreateThatDiedBeforeItsAnswerWasKeptMakesTheSameIdAgain() {
        signIn(SessionLevel.FULL);
        answers.dieAtFinish = true;
        assertProblem(calls.post("/api/things", "{\"name\": \"Kari\"}"), 500, "fault");
        answers.dieAtFinish = false;
        platform.clock().advance(Duration.ofMinutes(1));
        assertThat(calls.post("/api/things", "{\"name\": \"Kari\"}").status()).isEqualTo(201);
        assertThat(created).hasSize(2);
        assertThat(created.get(1)).isEqualTo(created.get(0));
    }

    @Test
    void aRefusedRequestFreesItsKey() {
        signIn(SessionLevel.FULL);
        assertProblem(calls.post("/api/things", "{}"), 422, "invalid-fields");
        assertThat(answers.byKey).isEmpty();
        assertThat(calls.post("/api/things", "{\"name\": \"Kari\"}").status()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "\"text\"",
                "{\"name\": \"Kari\", \"name\": \"Ola\"}",
                "{\"name\": \"Kari\"} {}",
                "{\"name\": [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}",
                "{\"name\": NaN}"
            })
    void aMalformedBodyIsRefused(String body) {
        signIn(SessionLevel.FULL);
        assertProblem(calls.post("/api/things", body), 400, "malformed-body");
    }

    @Test
    void everyWrongFieldIsToldAtOnceAndNoneEchoed() {
        signIn(SessionLevel.FULL);
        var answer = calls.post("/api/things", "{\"name\": 7, \"age\": \"old\", \"secret-word\": true}");
        assertProblem(answer, 422, "invalid-fields");
        assertThat(answer.json().path("errors").findValuesAsText("pointer")).containsExactly("/name", "/age", "");
        assertThat(answer.body()).doesNotContain("secret-word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Kari\\u0000", "\\ud800", "elleve tegn", " "})
    void aTextThatCannotBeShownOrIsTooLongIsRefused(String name) {
        signIn(SessionLevel.FULL);
        assertProblem(calls.post("/api/things", "{\"name\": \"" + name + "\"}"), 422, "invalid-fields");
    }

    @Test
    void anotherMediaTypeAndATooLargeBodyAreRefused() {
        signIn(SessionLevel.FULL);
        assertProblem(
                calls.post("/api/things", "{\"name\": \"" + "x".repeat(HttpFunction.MOST_BODY_BYTES) + "\"}"),
                413,
                "too-large");
        calls.header("content-type", "text/plain");
        assertProblem(calls.post("/api/things", "{\"name\": \"Kari\"}"), 415, "media-type");
    }

    @Test
    void aChangeNamesTheVersionItRead() {
        signIn(SessionLevel.FULL);
        assertProblem(calls.send("PATCH", "/api/things/7", "{}"), 428, "if-match-missing");
        calls.header("if-match", "\"nonsense\"");
        assertProblem(calls.send("PATCH", "/api/things/7", "{}"), 412, "stale-version");
        calls.header("if-match", "\"v12\"");
        assertThat(calls.send("PATCH", "/api/things/7", "{}")
                        .json()
                        .path("version")
                        .intValue())
                .isEqualTo(12);
    }

    @Test
    void aFaultIsAnsweredInWordsAndLoggedWithoutItsMessage() {
        var answer = calls.get("/api/broken");
        assertProblem(answer, 500, "fault");
        assertThat(answer.body()).doesNotContain("Kari");
        assertThat(log.faults).hasSize(1);
    }

    @Test
    void problemsSpeakTheLanguageThatWasAskedFor() {
        assertThat(calls.get("/api/nothing").json().path("title").textValue()).isEqualTo("Not found");
        calls.header("accept-language", "nb-NO,nb;q=0.9,en;q=0.8");
        var answer = calls.get("/api/nothing");
        assertThat(answer.json().path("title").textValue()).isEqualTo("Finnes ikke");
        assertThat(answer.headers()).containsEntry("content-language", "nb");
    }

    private static void assertProblem(Calls.Answer answer, int status, String name) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("content-type", "application/problem+json");
        assertThat(answer.json().path("type").textValue()).isEqualTo("/problems/" + name);
    }

    private static final class KeptSessions implements Sessions {
        private final Map<String, Session> byHash = new HashMap<>();
        private int changes;

        @Override
        public void add(Session session) {
            byHash.put(session.tokenHash(), session);
        }

        @Override
        public Optional<Session> find(String tokenHash) {
            return Optional.ofNullable(byHash.get(tokenHash));
        }

        @Override
        public void change(Session session) {
            changes++;
            byHash.replace(session.tokenHash(), session);
        }

        @Override
        public void remove(String tokenHash) {
            byHash.remove(tokenHash);
        }
    }

    private static final class KeptAnswers implements Answers {
        private record Kept(String hash, Instant since, Optional<KeptAnswer> answer) {}

        private final Map<String, Kept> byKey = new HashMap<>();
        private boolean dieAtFinish;

        @Override
        public Begun begin(StudioId studio, String key, String requestHash, Instant now) {
            var kept = byKey.computeIfAbsent(key, free -> new Kept(requestHash, now, Optional.empty()));
            if (!kept.hash().equals(requestHash)) {
                return new Begun.OtherRequest();
            }
            return kept.answer().<Begun>map(Begun.Answered::new).orElseGet(() -> new Begun.Fresh(kept.since()));
        }

        @Override
        public void finish(StudioId studio, String key, KeptAnswer answer) {
            if (dieAtFinish) {
                throw new IllegalStateException("died");
            }
            byKey.computeIfPresent(key, (name, kept) -> new Kept(kept.hash(), kept.since(), Optional.of(answer)));
        }

        @Override
        public void forget(StudioId studio, String key) {
            byKey.remove(key);
        }

        @Override
        public void release(StudioId studio, String key) {
            assertThat(byKey).containsKey(key);
        }
    }

    private static final class Recorder implements InvocationLog {
        private final List<Throwable> faults = new ArrayList<>();

        @Override
        public void line(String function, String what, String outcome, long millis, String requestId) {
            assertThat((function + what + outcome + requestId).getBytes(StandardCharsets.UTF_8))
                    .isNotEmpty();
        }

        @Override
        public void fault(String function, String what, Throwable fault, String requestId) {
            faults.add(fault);
        }
    }
}
