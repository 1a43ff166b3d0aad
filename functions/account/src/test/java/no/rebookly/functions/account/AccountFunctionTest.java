package no.rebookly.functions.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.rebookly.account.OwnPhone;
import no.rebookly.account.Totp;
import no.rebookly.account.TotpSecret;
import no.rebookly.aws.phone.LibPhoneNumberReader;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.phone.PhoneReader;
import no.rebookly.session.SessionLevel;
import no.rebookly.testing.account.AccountWorld;
import no.rebookly.testing.platform.Calls;
import org.junit.jupiter.api.Test;

class AccountFunctionTest {
    private static final String SENDER = """
            {"legalName": "Kari Nordmann", "title": "Frisør", "displayName": "Salong Kari", "senderName": "%s"}
            """;

    private final AccountWorld world = new AccountWorld();
    private final AccountFunction function =
            new AccountFunction(world.platform.with(PhoneReader.class, new LibPhoneNumberReader()));

    @Test
    void tellsAnybodyThatItIsWellAndWhereLinksLive() {
        var answer = new Calls(function).header("origin", "").get("/api/health");
        assertThat(answer.json().path("status").textValue()).isEqualTo("ok");
        assertThat(answer.json().path("linksUrl").textValue()).isEqualTo("http://localhost:8081");
    }

    @Test
    void enrolsAnAuthenticatorGivesTenRecoveryCodesAndAFullSession() {
        var enrolling = calls(SessionLevel.ENROL);
        var offer = enrolling.post("/api/account/totp", "").json();
        assertThat(offer.path("uri").textValue())
                .startsWith("otpauth://totp/")
                .contains(offer.path("secret").textValue());
        assertThat(enrolling
                        .post("/api/account/totp/confirmation", code("000000"))
                        .status())
                .isEqualTo(422);
        var confirmed = enrolling.post(
                "/api/account/totp/confirmation",
                code(codeOf(offer.path("secret").textValue())));
        assertThat(confirmed.json().path("recoveryCodes")).hasSize(10);
        assertThat(confirmed.cookies().getFirst()).contains("HttpOnly", "SameSite=Strict");
        assertThat(enrolling.get("/api/account").status()).isEqualTo(401);
        assertThat(new Calls(function)
                        .cookie(confirmed.cookies().getFirst())
                        .get("/api/account")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void letsNoSessionWithoutTheSecondFactorReplaceIt() {
        world.enrolled();
        assertThat(calls(SessionLevel.ENROL).post("/api/account/totp", "").status())
                .isEqualTo(403);
        assertThat(calls(SessionLevel.ENROL)
                        .post("/api/account/totp/confirmation", code(world.code()))
                        .status())
                .isEqualTo(403);
        assertThat(calls(SessionLevel.SECOND_FACTOR)
                        .post("/api/account/totp", "")
                        .status())
                .isEqualTo(403);
        var full = calls(SessionLevel.FULL);
        assertThat(full.post("/api/account/totp", "").status()).isEqualTo(200);
        world.platform.clock().advance(Duration.ofMinutes(10));
        assertThat(full.post("/api/account/totp", "").body()).contains("step-up-needed");
    }

    @Test
    void saysWhenThereIsNothingToConfirm() {
        assertThat(calls(SessionLevel.ENROL)
                        .post("/api/account/totp/confirmation", code("000000"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void showsAndChangesTheAccount() {
        var calls = calls(SessionLevel.FULL);
        var read = calls.get("/api/account");
        assertThat(read.json().path("email").textValue()).isEqualTo(AccountWorld.EMAIL);
        var changed = calls.header("if-match", etag(read))
                .send("PATCH", "/api/account", "{\"legalLastName\": \"Dunk\", \"phone\": \"938 00 000\"}");
        assertThat(changed.json().path("legalLastName").textValue()).isEqualTo("Dunk");
        assertThat(changed.json().path("phone").textValue()).isEqualTo("+4793800000");
        assertThat(etag(calls.get("/api/account"))).isEqualTo(etag(changed));
        assertThat(calls.send("PATCH", "/api/account", "{}").status()).isEqualTo(412);
        calls.header("if-match", etag(changed));
        assertThat(calls.send("PATCH", "/api/account", "{\"phone\": null}")
                        .json()
                        .path("phone")
                        .isNull())
                .isTrue();
    }

    @Test
    void tellsWhetherTheNumberIsConfirmedAndAnotherOneIsNot() {
        var number = new PhoneNumber("+4793800000");
        var account = world.accounts.find(AccountWorld.KARI).orElseThrow();
        world.accounts.change(account.withPhone(OwnPhone.confirmed(number)));
        var calls = calls(SessionLevel.FULL);
        var read = calls.get("/api/account");
        assertThat(read.json().path("phoneConfirmed").booleanValue()).isTrue();

        var same = calls.header("if-match", etag(read)).send("PATCH", "/api/account", """
                        {"legalLastName": "Dunk", "phone": "938 00 000"}
                        """);
        assertThat(same.json().path("phoneConfirmed").booleanValue()).isTrue();
        var other = calls.header("if-match", etag(same)).send("PATCH", "/api/account", "{\"phone\": \"938 00 001\"}");
        assertThat(other.json().path("phoneConfirmed").booleanValue()).isFalse();
        var none = calls.header("if-match", etag(other)).send("PATCH", "/api/account", "{\"phone\": null}");
        assertThat(none.json().path("phone").isNull()).isTrue();
        assertThat(none.json().path("phoneConfirmed").booleanValue()).isFalse();
    }

    @Test
    void refusesAPatchWithoutAVersionWithAnEmailOrWithABadPhone() {
        var calls = calls(SessionLevel.FULL);
        assertThat(calls.send("PATCH", "/api/account", "{}").status()).isEqualTo(428);
        calls.header("if-match", "\"v1\"");
        assertThat(calls.send("PATCH", "/api/account", "{\"email\": \"a@b.no\"}")
                        .status())
                .isEqualTo(422);
        assertThat(calls.send("PATCH", "/api/account", "{\"phone\": \"22 22 22 22\"}")
                        .body())
                .contains("/phone");
        assertThat(calls.header("content-type", "text/csv")
                        .send("PATCH", "/api/account", "{}")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void changesOnlyWhatAPatchOfTheStudioNames() {
        var calls = calls(SessionLevel.FULL)
                .header("if-match", "\"v1\"")
                .header("content-type", "application/merge-patch+json");
        var changed = calls.send("PATCH", "/api/studio", """
                {"bookingUrl": "https://salong.example/bestill", "closedDays": ["2026-12-27"], "holdoutPercent": 10,
                 "quietHours": {"weekdays": {"from": "08:00", "to": "21:00"}, "saturdays": null},
                 "dailySpendLimit": {"amount": 50000, "currency": "NOK"}, "contactPhone": "22 22 22 22"}
                """);
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("name").textValue()).isEqualTo("Salong Kari");
        assertThat(changed.json().path("quietHours").path("saturdays").isNull()).isTrue();
        assertThat(changed.json()).isEqualTo(calls.get("/api/studio").json());
        calls.header("if-match", etag(changed));
        var emptied = calls.send("PATCH", "/api/studio", "{\"bookingUrl\": null, \"quietHours\": null}")
                .json();
        assertThat(emptied.path("bookingUrl").isNull()).isTrue();
        assertThat(emptied.path("quietHours").path("weekdays").path("from").textValue())
                .isEqualTo("09:00");
        assertThat(emptied.path("holdoutPercent").intValue()).isEqualTo(10);
    }

    @Test
    void refusesAStudioThatCannotBe() {
        var answer = calls(SessionLevel.FULL).header("if-match", "\"v1\"").send("PATCH", "/api/studio", """
                        {"name": " ", "bookingUrl": "http://salong.example", "holdoutPercent": 21, "closedDays": ["julaften"],
                         "quietHours": {"weekdays": {"from": "07:00", "to": "22:00"}, "saturdays": {"from": "x", "to": "16:00"}}}
                        """);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("errors").findValuesAsText("pointer"))
                .contains(
                        "/name",
                        "/bookingUrl",
                        "/holdoutPercent",
                        "/closedDays",
                        "/quietHours/weekdays/from",
                        "/quietHours/weekdays/to",
                        "/quietHours/saturdays/from");
    }

    @Test
    void approvesAnOwnNameAndHoldsAProtectedOneAtOnce() {
        var calls = calls(SessionLevel.FULL);
        var none = calls.get("/api/studio/sender");
        assertThat(none.json().path("state").textValue()).isEqualTo("NONE");
        var approved =
                calls.header("if-match", etag(none)).send("PUT", "/api/studio/sender", SENDER.formatted("SalongKari"));
        assertThat(approved.json().path("state").textValue()).isEqualTo("APPROVED");
        assertThat(calls.send("PUT", "/api/studio/sender", SENDER.formatted("SalongKari"))
                        .status())
                .isEqualTo(412);
        calls.header("if-match", etag(approved));
        var held = calls.send("PUT", "/api/studio/sender", SENDER.formatted("DNB-Bank"));
        assertThat(held.json().path("state").textValue()).isEqualTo("HELD");
        assertThat(held.json().path("reasons").path(0).path("reason").textValue())
                .isEqualTo("PROTECTED_NAME");
        assertThat(calls.get("/api/studio/sender").json()).isEqualTo(held.json());
    }

    @Test
    void refusesASenderNameThatNoPhoneWouldShow() {
        var calls = calls(SessionLevel.FULL).header("if-match", "\"v0\"");
        assertThat(calls.send("PUT", "/api/studio/sender", SENDER.formatted("Frisør Kari"))
                        .body())
                .contains("/senderName");
        assertThat(calls.send("PUT", "/api/studio/sender", SENDER.formatted("123456"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void asksForAFreshFactorToChangeTheSender() {
        var calls = calls(SessionLevel.FULL).header("if-match", "\"v0\"");
        world.platform.clock().advance(Duration.ofMinutes(10));
        assertThat(calls.send("PUT", "/api/studio/sender", SENDER.formatted("SalongKari"))
                        .body())
                .contains("step-up-needed");
    }

    @Test
    void answersNothingToWhoIsNotFullySignedIn() {
        for (var path : new String[] {"/api/account", "/api/studio", "/api/studio/sender"}) {
            assertThat(new Calls(function).get(path).status()).isEqualTo(401);
            assertThat(calls(SessionLevel.ENROL).get(path).body()).contains("enrol-first");
            assertThat(calls(SessionLevel.SECOND_FACTOR).get(path).body()).contains("second-factor-needed");
            assertThat(calls(SessionLevel.FULL)
                            .header("origin", "")
                            .send("DELETE", path, "")
                            .status())
                    .isEqualTo(405);
        }
        assertThat(calls(SessionLevel.FULL)
                        .header("origin", "")
                        .send("PATCH", "/api/studio", "{}")
                        .status())
                .isEqualTo(403);
    }

    private Calls calls(SessionLevel level) {
        return new Calls(function).cookie(world.cookie(level));
    }

    private String codeOf(String secret) {
        return Totp.code(
                TotpSecret.ofBase32(secret), world.platform.clock().instant().getEpochSecond() / Totp.STEP_SECONDS);
    }

    private static String etag(Calls.Answer answer) {
        return answer.headers().getOrDefault("etag", "none");
    }

    private static String code(String code) {
        return "{\"code\": \"%s\"}".formatted(code);
    }
}
