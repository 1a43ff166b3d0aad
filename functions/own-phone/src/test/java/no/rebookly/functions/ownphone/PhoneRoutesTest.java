package no.rebookly.functions.ownphone;

import static no.rebookly.testing.account.AccountWorld.KARI;
import static no.rebookly.testing.account.AccountWorld.SALONG_KARI;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import no.rebookly.account.OwnPhone;
import no.rebookly.message.MessageKind;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.session.SessionLevel;
import no.rebookly.testing.platform.Calls;
import no.rebookly.text.Parts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneRoutesTest {
    private static final String PATH = "/api/account/phone";
    private static final String CONFIRMATION = "/api/account/phone/confirmation";

    private final Desk desk = new Desk();

    @Test
    void sendsACodeInRebooklysNameAndTakesItForTheNumber() {
        var asked = ask("938 00 000");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("phone").textValue()).isEqualTo("+4793800000");
        assertThat(asked.json().path("state").textValue()).isEqualTo("SENT");
        assertThat(asked.json().path("validUntil").textValue()).isEqualTo("2026-11-23T09:10:00Z");
        assertThat(desk.lastSms().senderName()).isEqualTo("Rebookly");
        assertThat(desk.lastSms().to()).isEqualTo(Desk.NUMBER);
        assertThat(desk.lastSms().kind()).isEqualTo(MessageKind.SERVICE);
        assertThat(desk.lastSms().message()).isEmpty();
        assertThat(Parts.of(desk.lastSms().text()).parts()).isEqualTo(1);
        assertThat(desk.phone()).isEmpty();

        var confirmed = confirm(
                " " + desk.lastCode().substring(0, 3) + " " + desk.lastCode().substring(3));

        assertThat(confirmed.status()).isEqualTo(200);
        assertThat(confirmed.body()).isEqualTo("{\"phone\":\"+4793800000\",\"phoneConfirmed\":true}");
        assertThat(desk.phone()).contains(OwnPhone.confirmed(Desk.NUMBER));
    }

    @Test
    void theOldNumberStaysUntilTheNewOneIsConfirmed() {
        desk.withConfirmedPhone();
        ask("938 00 001");

        assertThat(desk.phone()).contains(OwnPhone.confirmed(Desk.NUMBER));

        confirm(desk.lastCode());

        assertThat(desk.phone().orElseThrow().number().e164()).isEqualTo("+4793800001");
    }

    @Test
    void aWrongCodeChangesNothingAndFiveMakeTheRightOneWorthless() {
        ask("938 00 000");
        var right = desk.lastCode();
        for (int i = 0; i < 5; i++) {
            var refused = confirm(right.equals("000000") ? "000001" : "000000");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("wrong-phone-code");
        }

        assertThat(confirm(right).status()).isEqualTo(422);
        assertThat(desk.phone()).isEmpty();

        ask("938 00 000");
        assertThat(confirm(desk.lastCode()).status()).isEqualTo(200);
    }

    @Test
    void aCodeIsTooOldAfterTenMinutesAndReplacedByTheNext() {
        ask("938 00 000");
        var first = desk.lastCode();
        ask("938 00 000");
        var second = desk.lastCode();

        assertThat(first.equals(second) || confirm(first).status() == 422).isTrue();
        desk.world.platform.clock().advance(Duration.ofMinutes(10));
        assertThat(confirm(second).status()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"22 22 22 22", "+46 70 123 45 67", "829 00 000", "12"})
    void sendsToNothingButANorwegianMobile(String number) {
        var refused = ask(number);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().path("errors").path(0).path("pointer").textValue())
                .isEqualTo("/phone");
        assertThat(desk.provider.asked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{}", "{\"phone\": \" \"}", "{\"phone\": 93800000}", "{\"phone\": \"93800000\", \"to\": \"x\"}"})
    void refusesABodyThatItDoesNotUnderstand(String body) {
        assertThat(desk.calls().post(PATH, body).status()).isEqualTo(422);
        assertThat(desk.calls().post(CONFIRMATION, body).status()).isEqualTo(422);
        assertThat(desk.provider.asked()).isZero();
    }

    @Test
    void sendsAFewCodesADayToAnAccount() {
        for (int i = 0; i < 5; i++) {
            assertThat(ask("938 00 00" + i).status()).isEqualTo(202);
        }

        var refused = ask("938 00 005");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.body()).contains("too-many-codes");
        // From ten in the morning to midnight, in Oslo.
        assertThat(refused.headers())
                .containsEntry("retry-after", Long.toString(Duration.ofHours(14).toSeconds()));
        assertThat(desk.provider.taken()).hasSize(5);
        desk.world.platform.clock().advance(Duration.ofHours(14));
        assertThat(ask("938 00 005").status()).isEqualTo(202);
    }

    @Test
    void theSameKeySendsOneCode() {
        var calls = desk.calls();
        var first = calls.post(PATH, "{\"phone\": \"93800000\"}");
        var again = calls.post(PATH, "{\"phone\": \"93800000\"}");

        assertThat(again.json()).isEqualTo(first.json());
        assertThat(desk.provider.taken()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"THROTTLED, 503, sms-throttled, 30", "REFUSED, 422, sms-refused,"})
    void tellsWhenTheProviderDoesNotTakeIt(String answer, int status, String type, String retryAfter) {
        desk.provider.answersNext(answer.equals("THROTTLED") ? new SendOutcome.Throttled() : new SendOutcome.Refused());

        var refused = ask("938 00 000");

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.json().path("type").textValue()).isEqualTo("/problems/" + type);
        assertThat(Optional.ofNullable(refused.headers().get("retry-after")))
                .isEqualTo(Optional.ofNullable(retryAfter));
        assertThat(desk.provider.taken()).isEmpty();
    }

    /** Else a provider that is busy for an hour would use up the day. */
    @Test
    void whatTheProviderPutOffDoesNotCount() {
        for (int i = 0; i < 6; i++) {
            desk.provider.answersNext(new SendOutcome.Throttled());
            ask("938 00 000");
        }

        assertThat(ask("938 00 000").status()).isEqualTo(202);
    }

    @Test
    void saysThatItDoesNotKnowWhenTheAnswerWasLost() {
        desk.provider.answersNext(new SendOutcome.NotKnown());

        var asked = ask("938 00 000");

        assertThat(asked.status()).isEqualTo(202);
        assertThat(asked.json().path("state").textValue()).isEqualTo("UNKNOWN");
        assertThat(confirm(desk.lastCode()).status()).isEqualTo(200);
    }

    @Test
    void anOperatorsStopHoldsForCodes() {
        desk.stops.stop(SALONG_KARI);

        var refused = ask("938 00 000");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.body()).contains("sending-stopped");
        assertThat(refused.headers()).containsEntry("retry-after", "600");
        desk.stops.resume(SALONG_KARI);
        desk.stops.stopEverything();
        assertThat(ask("938 00 000").status()).isEqualTo(503);
        assertThat(desk.provider.asked()).isZero();
    }

    @Test
    void asksForAFullSessionAndAKey() {
        for (var path : new String[] {PATH, CONFIRMATION}) {
            assertThat(desk.calls()
                            .header("idempotency-key", "")
                            .post(path, "{}")
                            .status())
                    .isEqualTo(400);
            for (var level : new SessionLevel[] {SessionLevel.ENROL, SessionLevel.SECOND_FACTOR}) {
                var half = new Calls(new OwnPhoneFunction(desk.world.platform)).cookie(desk.world.cookie(level));
                assertThat(half.post(path, "{}").status()).isEqualTo(403);
            }
            assertThat(new Calls(new OwnPhoneFunction(desk.world.platform))
                            .post(path, "{}")
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void writesTheCodeInTheLanguageOfTheAccount() {
        var account = desk.world.accounts.find(KARI).orElseThrow();
        ask("938 00 000");
        assertThat(desk.lastSms().text()).contains("er koden din");
        desk.world.accounts.change(account.with(account.name(), Optional.empty(), no.rebookly.language.Language.EN));
        ask("938 00 000");
        assertThat(desk.lastSms().text()).contains("is your code");
    }

    private Calls.Answer ask(String number) {
        return desk.calls().post(PATH, "{\"phone\": \"" + number + "\"}");
    }

    private Calls.Answer confirm(String code) {
        return desk.calls().post(CONFIRMATION, "{\"code\": \"" + code + "\"}");
    }
}
