package no.rebookly.testing.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import no.rebookly.idempotency.Answers;
import no.rebookly.idempotency.Begun;
import no.rebookly.idempotency.KeptAnswer;
import no.rebookly.testing.account.AccountWorld;
import org.junit.jupiter.api.Test;

/** What every {@link Answers} promises. */
public abstract class AnswersContract {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123456Z");
    private static final Instant LAPSED = NOON.plusSeconds(Answers.LEASE_SECONDS);
    private static final KeptAnswer ANSWER =
            new KeptAnswer(201, Map.of("etag", "\"v1\"", "content-type", "application/json"), "{\"name\": \"Kåre\"}");

    protected abstract Answers empty();

    @Test
    void givesTheSameAnswerToTheSameRequestForADay() {
        var answers = empty();
        assertThat(begin(answers, "hash", NOON)).isEqualTo(new Begun.Fresh(NOON));
        answers.finish(AccountWorld.SALONG_KARI, "key-0001", ANSWER);
        answers.finish(AccountWorld.SALONG_KARI, "key-0001", ANSWER);
        assertThat(begin(answers, "hash", NOON.plus(Duration.ofHours(23)))).isEqualTo(new Begun.Answered(ANSWER));
        var tomorrow = NOON.plus(Duration.ofHours(25));
        assertThat(begin(answers, "hash", tomorrow)).isEqualTo(new Begun.Fresh(tomorrow));
    }

    @Test
    void tellsAnotherRequestUnderTheSameKeyApart() {
        var answers = empty();
        begin(answers, "hash", NOON);
        assertThat(begin(answers, "other", NOON)).isEqualTo(new Begun.OtherRequest());
    }

    @Test
    void letsOneRunAtATimeAndAnotherTakeOverWithTheFirstOnesTime() {
        var answers = empty();
        begin(answers, "hash", NOON);
        assertThat(begin(answers, "hash", LAPSED.minusSeconds(1))).isEqualTo(new Begun.StillRunning());
        assertThat(begin(answers, "hash", LAPSED)).isEqualTo(new Begun.Fresh(NOON));
        assertThat(begin(answers, "hash", LAPSED)).isEqualTo(new Begun.StillRunning());
    }

    @Test
    void keepsTheTimeOfAClaimThatWasReleased() {
        var answers = empty();
        begin(answers, "hash", NOON);
        answers.release(AccountWorld.SALONG_KARI, "key-0001");
        assertThat(begin(answers, "hash", NOON.plusSeconds(1))).isEqualTo(new Begun.Fresh(NOON));
    }

    @Test
    void freesTheKeyOfARefusedRequestForAMendedOne() {
        var answers = empty();
        begin(answers, "hash", NOON);
        answers.forget(AccountWorld.SALONG_KARI, "key-0001");
        answers.forget(AccountWorld.SALONG_KARI, "key-0001");
        var later = NOON.plusSeconds(1);
        assertThat(begin(answers, "mended", later)).isEqualTo(new Begun.Fresh(later));
    }

    private static Begun begin(Answers answers, String hash, Instant now) {
        return answers.begin(AccountWorld.SALONG_KARI, "key-0001", hash, now);
    }
}
