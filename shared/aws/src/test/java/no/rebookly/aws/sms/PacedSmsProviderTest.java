package no.rebookly.aws.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.rebookly.testing.message.FakeSmsProvider;
import org.junit.jupiter.api.Test;

class PacedSmsProviderTest {
    private static final long START = Long.MAX_VALUE - 1_000; // A nano time may be anything, and may wrap around.

    private final AtomicLong nanos = new AtomicLong(START);
    private final List<Long> waited = new ArrayList<>();
    private final FakeSmsProvider provider = new FakeSmsProvider();
    private final PacedSmsProvider paced = new PacedSmsProvider(provider, 10, nanos::get, wait -> {
        waited.add(wait / 1_000_000);
        nanos.addAndGet(wait);
    });

    @Test
    void asksOnceInEachTenthOfASecond() {
        for (int i = 0; i < 4; i++) {
            paced.send(VendorAnswersContract.SMS);
        }

        assertThat(provider.taken()).hasSize(4);
        assertThat(waited).containsExactly(100L, 100L, 100L);
    }

    @Test
    void whatItIsSlowItselfIsNotWaitedForOnceMore() {
        paced.send(VendorAnswersContract.SMS);
        nanos.addAndGet(Duration.ofMillis(70).toNanos());
        paced.send(VendorAnswersContract.SMS);

        assertThat(waited).containsExactly(30L);
    }

    @Test
    void anHourWithoutSmsIsNoCreditForAFlood() {
        paced.send(VendorAnswersContract.SMS);
        nanos.addAndGet(Duration.ofHours(1).toNanos());
        paced.send(VendorAnswersContract.SMS);
        paced.send(VendorAnswersContract.SMS);

        assertThat(waited).containsExactly(100L);
    }
}
