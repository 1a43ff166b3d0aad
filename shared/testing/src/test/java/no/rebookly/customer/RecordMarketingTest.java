package no.rebookly.customer;

import static no.rebookly.testing.customer.ACustomer.STUDIO;
import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.number.OptOut;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.customer.InMemoryCustomers;
import no.rebookly.testing.number.HashedNumberKeys;
import no.rebookly.testing.number.InMemoryNumbers;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who says no on the page behind an SMS is not overruled by what was stated before, however the two meet. */
class RecordMarketingTest {
    private static final Instant NOON = Instant.parse("2026-11-22T11:00:00Z");

    private final InMemoryCustomers customers = new InMemoryCustomers();
    private final InterruptedNumbers numbers = new InterruptedNumbers();
    private final HashedNumberKeys numberKeys = new HashedNumberKeys();
    private final RecordMarketing recordMarketing =
            new RecordMarketing(customers, new ChangeHistory(customers, new TestClock(NOON)), numbers, numberKeys);
    private final Customer kari = aCustomer(1).build();
    private final NumberKey number = numberKeys.of(STUDIO, kari.phone());

    @BeforeEach
    void addKari() {
        customers.add(kari, History.NONE);
    }

    @Test
    void aLaterConsentLiftsAnOptOut() {
        optOut(NOON);

        record(MarketingBasis.CONSENT, NOON.plusMillis(1));

        assertThat(optOut()).isEqualTo(OptOut.NONE);
    }

    @Test
    void aConsentOfTheSameInstantLiftsNothing() {
        optOut(NOON);

        record(MarketingBasis.CONSENT, NOON);

        assertThat(optOut()).isEqualTo(OptOut.MARKETING);
    }

    @Test
    void beingACustomerNeverLiftsAnOptOut() {
        optOut(NOON);

        record(MarketingBasis.EXISTING_CUSTOMER, NOON.plus(Duration.ofDays(365)));

        assertThat(optOut()).isEqualTo(OptOut.MARKETING);
    }

    @Test
    void anOptOutThatComesWhileAConsentIsBeingRecordedStands() {
        optOut(NOON);
        numbers.beforeSaving.add(() -> optOut(NOON.plusSeconds(2)));

        record(MarketingBasis.CONSENT, NOON.plusSeconds(1));

        assertThat(optOut()).isEqualTo(OptOut.MARKETING);
        assertThat(customers.find(STUDIO, kari.id()).orElseThrow().basis()).contains(MarketingBasis.CONSENT);
    }

    @Test
    void aNoThatWasSaidAgainIsAsNewAsItsLastTime() {
        optOut(NOON);
        optOut(NOON.plusSeconds(10));

        record(MarketingBasis.CONSENT, NOON.plusSeconds(5));

        assertThat(optOut()).isEqualTo(OptOut.MARKETING);
    }

    @Test
    void anOwnersOptOutMeetsTheCustomersOwnAndTheWiderHolds() {
        numbers.beforeSaving.add(() ->
                numbers.real.save(STUDIO, numbers.real.find(STUDIO, number).optedOut(OptOut.ALL, NOON)));

        recordMarketing.record(
                STUDIO,
                kari.id(),
                new MarketingEntry(
                        NOON, new MarketingEntry.Act.OptedOut(OptOut.MARKETING), "owner", Optional.of("acc")));

        assertThat(optOut()).isEqualTo(OptOut.ALL);
    }

    private void record(MarketingBasis basis, Instant at) {
        var entry =
                new MarketingEntry(at, new MarketingEntry.Act.Asserted(basis, "Ja takk"), "skjema", Optional.of("acc"));
        assertThat(recordMarketing.record(STUDIO, kari.id(), entry)).isInstanceOf(ChangeHistory.Outcome.Changed.class);
    }

    private void optOut(Instant at) {
        numbers.real.save(STUDIO, numbers.real.find(STUDIO, number).optedOut(OptOut.MARKETING, at));
    }

    private OptOut optOut() {
        return numbers.find(STUDIO, number).optOut();
    }

    /** Lets something else happen between a read and the write that follows it. */
    private static final class InterruptedNumbers implements Numbers {
        final InMemoryNumbers real = new InMemoryNumbers();
        final Queue<Runnable> beforeSaving = new ArrayDeque<>();

        @Override
        public NumberRecord find(StudioId studio, NumberKey key) {
            return real.find(studio, key);
        }

        @Override
        public Map<NumberKey, NumberRecord> all(StudioId studio) {
            return real.all(studio);
        }

        @Override
        public void clicked(StudioId studio, NumberKey key, Instant at) {
            real.clicked(studio, key, at);
        }

        @Override
        public boolean save(StudioId studio, NumberRecord changed) {
            Optional.ofNullable(beforeSaving.poll()).ifPresent(Runnable::run);
            return real.save(studio, changed);
        }
    }
}
