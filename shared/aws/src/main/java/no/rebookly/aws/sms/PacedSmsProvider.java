package no.rebookly.aws.sms;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import no.rebookly.message.SmsProvider;

/**
 * Asks a provider no faster than a pace, from all threads of one sender together: each call takes the next free moment and waits
 * for it. A provider that is asked faster refuses (SNS: Throttled), which would cost five writes and half a minute each time.
 */
public final class PacedSmsProvider implements SmsProvider {
    private final SmsProvider provider;
    private final long intervalNanos;
    private final LongSupplier nanoTime;
    private final LongConsumer pause;
    private long nextFree;

    PacedSmsProvider(SmsProvider provider, int perSecond, LongSupplier nanoTime, LongConsumer pause) {
        this.provider = provider;
        this.intervalNanos = Duration.ofSeconds(1).dividedBy(perSecond).toNanos();
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.nextFree = nanoTime.getAsLong();
    }

    public static PacedSmsProvider of(SmsProvider provider, int perSecond) {
        return new PacedSmsProvider(provider, perSecond, System::nanoTime, PacedSmsProvider::park);
    }

    @Override
    public boolean receiptsNameTheMessage() {
        return provider.receiptsNameTheMessage();
    }

    @Override
    public SendOutcome send(OutgoingSms sms) {
        var wait = reserve();
        if (wait > 0) {
            pause.accept(wait);
        }
        return provider.send(sms);
    }

    /** How long it is to this call's moment; moments that nobody used do not add up. */
    private synchronized long reserve() {
        var now = nanoTime.getAsLong();
        var mine = nextFree - now > 0 ? nextFree : now;
        nextFree = mine + intervalNanos;
        return mine - now;
    }

    private static void park(long nanos) {
        var until = System.nanoTime() + nanos;
        for (var left = nanos; left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(Math.min(left, TimeUnit.SECONDS.toNanos(1)));
        }
    }
}
