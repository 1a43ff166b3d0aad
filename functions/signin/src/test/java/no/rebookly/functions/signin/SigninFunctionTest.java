package no.rebookly.functions.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import no.rebookly.account.EmailAddress;
import no.rebookly.account.PasswordHash;
import no.rebookly.session.Session;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

class SigninFunctionTest {
    private static final String RIGHT = body(AccountWorld.EMAIL, AccountWorld.PASSWORD);

    private final AccountWorld world = new AccountWorld();

    @Test
    void asksForTheSecondFactorAndThenOpensAFullSessionUnderAnotherToken() {
        world.enrolled();
        var half = calls().post("/api/signin", RIGHT);
        assertThat(half.json().path("next").textValue()).isEqualTo("TOTP");
        assertThat(half.json().path("methods")).hasSize(2);
        assertThat(half.cookies().getFirst()).contains("Max-Age=1800");
        var full = calls(half.cookies().getFirst()).post("/api/signin/totp", code(world.code()));
        assertThat(full.status()).isEqualTo(200);
        var cookie = full.cookies().getFirst();
        assertThat(cookie)
                .contains("Max-Age=2592000", "HttpOnly", "SameSite=Strict")
                .doesNotContain("Secure");
        assertThat(level(cookie)).isEqualTo(SessionLevel.FULL);
        assertThat(world.sessions.find(hash(half.cookies().getFirst()))).isEmpty();
    }

    @Test
    void leadsAnAccountWithoutASecondFactorToEnrolling() {
        var answer = calls().post("/api/signin", RIGHT);
        assertThat(answer.json().path("next").textValue()).isEqualTo("ENROL");
        assertThat(level(answer.cookies().getFirst())).isEqualTo(SessionLevel.ENROL);
        assertThat(calls(answer.cookies().getFirst())
                        .post("/api/signin/totp", code("000000"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersTheSameAfterTheSameWorkForAWrongPasswordAndAnUnknownAddress() {
        var wrong = calls().post("/api/signin", body(AccountWorld.EMAIL, "something else entirely"));
        var hashed = world.hasher.done();
        var unknown = calls().post("/api/signin", body("nobody@example.no", "something else entirely"));
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown).isEqualTo(wrong);
        assertThat(world.hasher.done() - hashed).isEqualTo(hashed);
        assertThat(calls().post("/api/signin", body("no address", "something else entirely")))
                .isEqualTo(wrong);
    }

    @Test
    void makesAnOutdatedHashAnew() {
        var email = new EmailAddress(AccountWorld.EMAIL);
        world.accounts.changePassword(
                email,
                world.accounts.credential(email).orElseThrow(),
                new PasswordHash("weak:" + AccountWorld.PASSWORD));
        calls().post("/api/signin", RIGHT);
        assertThat(world.hasher.outdated(
                        world.accounts.credential(email).orElseThrow().hash()))
                .isFalse();
    }

    @Test
    void takesATotpCodeOnce() {
        world.enrolled();
        var code = world.code();
        assertThat(calls(world.cookie(SessionLevel.SECOND_FACTOR))
                        .post("/api/signin/totp", code(code))
                        .status())
                .isEqualTo(200);
        assertThat(calls(world.cookie(SessionLevel.SECOND_FACTOR))
                        .post("/api/signin/totp", code(code))
                        .status())
                .isEqualTo(422);
        world.platform.clock().advance(Duration.ofSeconds(30));
        assertThat(calls(world.cookie(SessionLevel.SECOND_FACTOR))
                        .post("/api/signin/totp", code(world.code()))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsOneOfTwoInWhoGiveTheSameCodeAtOnce() throws Exception {
        world.enrolled();
        var code = world.code();
        assertThat(statuses("/api/signin/totp", code)).containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void letsOneOfTwoInWhoGiveTheSameRecoveryCodeAtOnce() throws Exception {
        world.enrolled();
        assertThat(statuses("/api/signin/recovery-code", AccountWorld.RECOVERY_CODE.value()))
                .containsExactlyInAnyOrder(200, 422);
    }

    @Test
    void takesARecoveryCodeHoweverItIsTyped() {
        world.enrolled();
        var answer = calls(world.cookie(SessionLevel.SECOND_FACTOR))
                .post("/api/signin/recovery-code", code("ABCD efgh JKMN pqrs"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(level(answer.cookies().getFirst())).isEqualTo(SessionLevel.FULL);
    }

    @Test
    void takesNoSecondFactorWithoutTheFirst() {
        world.enrolled();
        assertThat(calls().post("/api/signin/totp", code(world.code())).status())
                .isEqualTo(401);
        assertThat(calls().post("/api/signin/recovery-code", code(AccountWorld.RECOVERY_CODE.value()))
                        .status())
                .isEqualTo(401);
        assertThat(calls(world.cookie(SessionLevel.ENROL))
                        .post("/api/signin/recovery-code", code("x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void stepsUpByAFreshCodeAndByNothingElse() {
        world.enrolled();
        var cookie = world.cookie(SessionLevel.FULL);
        world.platform.clock().advance(Duration.ofMinutes(11));
        assertThat(session(cookie).isSteppedUp(world.platform.clock().instant()))
                .isFalse();
        assertThat(calls(cookie).post("/api/signin/step-up", code("000000")).status())
                .isEqualTo(422);
        assertThat(calls(cookie).post("/api/signin/step-up", code(world.code())).status())
                .isEqualTo(200);
        assertThat(session(cookie).isSteppedUp(world.platform.clock().instant()))
                .isTrue();
        assertThat(calls(world.cookie(SessionLevel.SECOND_FACTOR))
                        .post("/api/signin/step-up", code(world.code()))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void endsASessionAtOnce() {
        var cookie = world.cookie(SessionLevel.FULL);
        var answer = calls(cookie).post("/api/signout", "");
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.cookies().getFirst()).startsWith("session=; ").contains("Max-Age=0");
        assertThat(calls(cookie).post("/api/signout", "").status()).isEqualTo(401);
    }

    @Test
    void endsASessionThatWasNotUsedForAWeek() {
        var cookie = world.cookie(SessionLevel.FULL);
        world.platform.clock().advance(Duration.ofDays(7));
        assertThat(calls(cookie).post("/api/signout", "").status()).isEqualTo(401);
    }

    @Test
    void asksForOurOrigin() {
        assertThat(calls().header("origin", "").post("/api/signin", RIGHT).status())
                .isEqualTo(403);
        assertThat(calls(world.cookie(SessionLevel.FULL))
                        .header("origin", "")
                        .post("/api/signout", "")
                        .status())
                .isEqualTo(403);
    }

    private List<Integer> statuses(String path, String code) throws Exception {
        var function = new SigninFunction(world.platform);
        var first = world.cookie(SessionLevel.SECOND_FACTOR);
        var second = world.cookie(SessionLevel.SECOND_FACTOR);
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Integer>> both = List.of(
                    () -> new Calls(function)
                            .cookie(first)
                            .post(path, code(code))
                            .status(),
                    () -> new Calls(function)
                            .cookie(second)
                            .post(path, code(code))
                            .status());
            var answers = threads.invokeAll(both);
            return List.of(answers.get(0).get(), answers.get(1).get());
        }
    }

    private Session session(String cookie) {
        return world.sessions.find(hash(cookie)).orElseThrow();
    }

    private SessionLevel level(String cookie) {
        return session(cookie).level();
    }

    private static String hash(String cookie) {
        return SessionToken.parse(cookie.substring("session=".length()).split(";", 2)[0])
                .orElseThrow()
                .hash();
    }

    private Calls calls() {
        return new Calls(new SigninFunction(world.platform));
    }

    private Calls calls(String cookie) {
        return calls().cookie(cookie);
    }

    private static String body(String email, String password) {
        return "{\"email\": \"%s\", \"password\": \"%s\"}".formatted(email, password);
    }

    private static String code(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }
}
