package no.rebookly.testing.ownphone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import no.rebookly.account.AccountId;
import no.rebookly.ownphone.PendingPhone;
import no.rebookly.ownphone.PendingPhones;
import no.rebookly.ownphone.PhoneCode;
import no.rebookly.phone.PhoneNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of numbers that wait for their code promises. */
public abstract class PendingPhonesContract {
    protected static final AccountId KARI = new AccountId("acc_00000000000000000001");
    protected static final AccountId OLA = new AccountId("acc_00000000000000000002");
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final PhoneNumber NUMBER = new PhoneNumber("+4790000101");
    private static final PhoneCode CODE = new PhoneCode("123456");
    private static final PhoneCode WRONG = new PhoneCode("123457");

    private PendingPhones phones;

    /** Nothing waits, and both accounts have keys. */
    protected abstract PendingPhones empty();

    @BeforeEach
    void startEmpty() {
        phones = empty();
    }

    @Test
    void givesTheNumberForItsCode() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        assertThat(phones.attempt(KARI, CODE, NOON)).contains(NUMBER);
    }

    /** So that a request whose answer was lost can be tried again. */
    @Test
    void givesItAgainWhileTheTriesLast() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        for (var i = 0; i < PendingPhone.MOST_TRIES; i++) {
            assertThat(phones.attempt(KARI, CODE, NOON)).contains(NUMBER);
        }
        assertThat(phones.attempt(KARI, CODE, NOON)).isEmpty();
    }

    @Test
    void givesNothingForAnotherCodeOrAnotherAccount() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        assertThat(phones.attempt(KARI, WRONG, NOON)).isEmpty();
        assertThat(phones.attempt(KARI, new PhoneCode(""), NOON)).isEmpty();
        assertThat(phones.attempt(OLA, CODE, NOON)).isEmpty();
        assertThat(phones.attempt(KARI, CODE, NOON)).contains(NUMBER);
    }

    @Test
    void fiveWrongCodesMakeTheRightOneWorthless() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        for (var i = 0; i < PendingPhone.MOST_TRIES; i++) {
            phones.attempt(KARI, WRONG, NOON);
        }
        assertThat(phones.attempt(KARI, CODE, NOON)).isEmpty();
    }

    @Test
    void ofManyAtOnceFiveGetAnAnswer() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        assertThat(IntStream.range(0, 20)
                        .parallel()
                        .filter(attempt -> phones.attempt(KARI, CODE, NOON).isPresent())
                        .count())
                .isEqualTo(PendingPhone.MOST_TRIES);
    }

    @Test
    void theLatestCodeCountsWithTriesOfItsOwn() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        for (var i = 0; i < PendingPhone.MOST_TRIES; i++) {
            phones.attempt(KARI, WRONG, NOON);
        }
        var other = new PhoneNumber("+4790000102");
        phones.put(new PendingPhone(KARI, other, WRONG, NOON));

        assertThat(phones.attempt(KARI, CODE, NOON)).isEmpty();
        assertThat(phones.attempt(KARI, WRONG, NOON)).contains(other);
    }

    @Test
    void aCodeWorksForTenMinutes() {
        phones.put(new PendingPhone(KARI, NUMBER, CODE, NOON));
        var over = NOON.plus(PendingPhone.LIFE);
        assertThat(phones.attempt(KARI, CODE, over.minusSeconds(1))).contains(NUMBER);
        assertThat(phones.attempt(KARI, CODE, over)).isEmpty();
    }

    @Test
    void whereNothingWaitsThereIsNothing() {
        assertThat(phones.attempt(KARI, CODE, NOON)).isEmpty();
    }
}
