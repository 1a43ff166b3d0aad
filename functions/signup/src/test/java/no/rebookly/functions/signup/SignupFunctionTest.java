package no.rebookly.functions.signup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.rebookly.account.Agreement;
import no.rebookly.account.EmailAddress;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.phone.PhoneReader;
import no.rebookly.session.SessionLevel;
import no.rebookly.session.SessionToken;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

class SignupFunctionTest {
    private final AccountWorld world = new AccountWorld();
    private final Calls calls =
            new Calls(new SignupFunction(world.platform.with(PhoneReader.class, new LibPhoneNumberReader())));

    @Test
    void showsTheAgreementInTheLanguageAskedFor() {
        var english = calls.get("/api/agreement").json();
        var norwegian =
                calls.header("accept-language", "nb").get("/api/agreement").json();
        assertThat(english.path("version").textValue())
                .isEqualTo(Agreement.current().version());
        assertThat(english.path("text").textValue())
                .contains("Data processing agreement", "Amazon Web Services", "Stripe");
        assertThat(norwegian.path("text").textValue()).contains("Databehandleravtale", "Amazon Web Services", "Stripe");
    }

    @Test
    void givesASessionThatMayOnlyEnrolOnceTheAddressIsProven() {
        assertThat(signUp("ola@example.no", "\"phone\": \"938 00 000\"").status())
                .isEqualTo(202);
        var answer = verify("ola@example.no", world.mails.last().code());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("next").textValue()).isEqualTo("ENROL");
        var cookie = answer.cookies().getFirst();
        assertThat(cookie).contains("; Path=/; Max-Age=1800; HttpOnly; SameSite=Strict");
        var token = SessionToken.parse(cookie.substring("session=".length()).split(";", 2)[0])
                .orElseThrow();
        var session = world.sessions.find(token.hash()).orElseThrow();
        assertThat(session.level()).isEqualTo(SessionLevel.ENROL);
        assertThat(world.keySets.has(session.studio())).isTrue();
        assertThat(world.accounts.find(session.account()).orElseThrow().phone()).isPresent();
    }

    @Test
    void answersTheSameAfterTheSameWorkWhetherOrNotTheAddressIsKnown() {
        var unknown = signUp("ola@example.no", "\"language\": \"nb\"");
        var hashed = world.hasher.done();
        var known = signUp(AccountWorld.EMAIL, "\"language\": \"nb\"");
        assertThat(known).isEqualTo(unknown);
        assertThat(world.hasher.done() - hashed).isEqualTo(hashed);
        assertThat(world.mails.all()).hasSize(2);
        assertThat(world.mails.last().to()).isEqualTo(new EmailAddress(AccountWorld.EMAIL));
        assertThat(world.mails.last().code()).isEmpty();
        assertThat(world.mails.last().text()).contains("allerede en konto");
    }

    @Test
    void refusesAWrongCodeAndAnUnknownAddressAlike() {
        signUp("ola@example.no", "\"language\": \"en\"");
        var wrong = verify("ola@example.no", "00000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(verify("nobody@example.no", "00000000")).isEqualTo(wrong);
        assertThat(verify("not an address", "00000000")).isEqualTo(wrong);
    }

    @Test
    void takesNoCodeAfterFiveWrongOnes() {
        signUp("ola@example.no", "\"language\": \"en\"");
        for (int i = 0; i < 5; i++) {
            assertThat(verify("ola@example.no", "x").status()).isEqualTo(422);
        }
        assertThat(verify("ola@example.no", world.mails.last().code()).status()).isEqualTo(422);
    }

    @Test
    void takesNoCodeAfterHalfAnHour() {
        signUp("ola@example.no", "\"language\": \"en\"");
        world.platform.clock().advance(Duration.ofMinutes(30));
        assertThat(verify("ola@example.no", world.mails.last().code()).status()).isEqualTo(422);
    }

    @Test
    void takesACodeOnce() {
        signUp("ola@example.no", "\"language\": \"en\"");
        var code = world.mails.last().code();
        assertThat(verify("ola@example.no", code).status()).isEqualTo(200);
        assertThat(verify("ola@example.no", code).status()).isEqualTo(422);
    }

    @Test
    void tellsEveryFaultOfAFormAtOnceAndSendsNothing() {
        var answer = calls.post("/api/signup", """
                {"email": "nobody", "password": "short", "legalFirstName": " ", "phone": "22 22 22 22", "extra": 1}
                """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains(
                        "/email",
                        "/legalFirstName",
                        "/legalLastName",
                        "/studioName",
                        "/phone",
                        "/agreementVersion",
                        "");
        assertThat(answer.body()).doesNotContain("nobody", "22 22");
        assertThat(world.mails.all()).isEmpty();
    }

    @Test
    void refusesAPasswordThatIsShortMissingOrGuessable() {
        assertThat(signUpWith("\"kort ord\"").status()).isEqualTo(422);
        assertThat(signUpWith("null").body()).contains("/password");
        assertThat(signUpWith("\"Passord12345!\"").body()).contains("/password", "too easy to guess");
        assertThat(signUpWith("\"ola-salong-2026\"").body()).contains("/password", "too easy to guess");
        assertThat(signUpWith("\"" + "a1b2".repeat(33) + "\"").status()).isEqualTo(422);
    }

    @Test
    void refusesAnOutdatedAgreement() {
        var body = form("ola@example.no", "\"language\": \"en\"")
                .replace(Agreement.current().version(), "2020-01-01");
        assertThat(calls.post("/api/signup", body).body()).contains("/agreementVersion", "newer version");
    }

    @Test
    void asksForOurOriginAndForJson() {
        assertThat(calls.header("origin", "https://evil.example")
                        .post("/api/signup", "{}")
                        .status())
                .isEqualTo(403);
        calls.header("origin", "http://localhost:8080");
        assertThat(calls.header("content-type", "text/plain")
                        .post("/api/signup", "{}")
                        .status())
                .isEqualTo(415);
        calls.header("content-type", "application/json");
        assertThat(calls.post("/api/signup", "{").status()).isEqualTo(400);
        assertThat(calls.get("/api/signup").status()).isEqualTo(405);
        assertThat(calls.get("/api/signup/else").status()).isEqualTo(404);
    }

    private Calls.Answer signUp(String email, String more) {
        return calls.post("/api/signup", form(email, more));
    }

    private Calls.Answer signUpWith(String password) {
        return calls.post(
                "/api/signup",
                form("ola@example.no", "\"language\": \"en\"").replace("\"tre røde sykler ruller\"", password));
    }

    private static String form(String email, String more) {
        return """
                {"email": "%s", "password": "tre røde sykler ruller", "legalFirstName": "Ola", "legalLastName": "Hansen",
                 "studioName": "Salong Ola", "agreementVersion": "%s", %s}
                """.formatted(email, Agreement.current().version(), more);
    }

    private Calls.Answer verify(String email, String code) {
        return calls.post("/api/signup/verification", "{\"email\": \"%s\", \"code\": \"%s\"}".formatted(email, code));
    }
}
