package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.MessageState;
import no.rebookly.message.Messages;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.money.Money;
import no.rebookly.number.Numbers;
import org.junit.jupiter.api.Test;

class ApplyReceiptTest {
    private final World world = new World();

    @Test
    void aReceiptOfWhatNobodyKnewWasSentTellsWhenItWas() {
        claimedAndLost();
        var at = NOON.minusSeconds(30);

        apply(report(true, false, at, OptionalInt.of(1)));

        assertThat(world.found().state()).isEqualTo(MessageState.DELIVERED);
        assertThat(world.found().sentAt()).contains(at);
    }

    @Test
    void aProvidersClockThatRunsAheadIsNotBelieved() {
        claimedAndLost();

        apply(report(true, false, NOON.plus(Duration.ofHours(1)), OptionalInt.of(1)));

        assertThat(world.found().sentAt()).contains(NOON);
        assertThat(world.links.find(world.message.code()).orElseThrow().personFrom())
                .isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void whatIsKnownToBeSentKeepsItsMoment() {
        world.dispatch().dispatch(world.message.ref());
        world.clock.advance(Duration.ofMinutes(5));

        apply(report(true, false, world.clock.instant(), OptionalInt.empty()));

        assertThat(world.found().sentAt()).contains(NOON);
        assertThat(world.found().settledAt()).contains(world.clock.instant());
    }

    @Test
    void takesThePartsThatTheOperatorCounted() {
        world.dispatch().dispatch(world.message.ref());

        apply(report(true, false, NOON, OptionalInt.of(2)));

        assertThat(world.found().parts()).isEqualTo(2);
        assertThat(world.found().price()).isEqualTo(new Money(120));
    }

    @Test
    void anUndeliveredOneMovesNoBoundBetweenScannersAndPeople() {
        world.dispatch().dispatch(world.message.ref());
        var before = world.links.find(world.message.code()).orElseThrow().personFrom();
        world.clock.advance(Duration.ofMinutes(5));

        apply(report(false, false, world.clock.instant(), OptionalInt.empty()));

        assertThat(world.links.find(world.message.code()).orElseThrow().personFrom())
                .isEqualTo(before);
        assertThat(world.found().reason()).contains(Reason.UNDELIVERABLE);
    }

    @Test
    void countsOnlyWhatFailedForGood() {
        world.dispatch().dispatch(world.message.ref());

        apply(report(false, false, NOON, OptionalInt.empty()));

        assertThat(failures()).isZero();
    }

    @Test
    void forgetsFailuresAtTheNextThatArrives() {
        world.dispatch().dispatch(world.message.ref());
        world.numbers.save(STUDIO, world.numbers.find(STUDIO, world.number).failedHard());

        apply(report(true, false, NOON, OptionalInt.empty()));

        assertThat(failures()).isZero();
    }

    @Test
    void aNumberWithNothingToForgetIsNotWritten() {
        world.dispatch().dispatch(world.message.ref());
        var before = world.numbers.find(STUDIO, world.number).version();

        apply(report(true, false, NOON, OptionalInt.empty()));

        assertThat(world.numbers.find(STUDIO, world.number).version()).isEqualTo(before);
    }

    @Test
    void whoLosesARaceReadsAgain() {
        world.dispatch().dispatch(world.message.ref());

        new ApplyReceipt(
                        new MatchReceipt(world.receipts, world.messages),
                        refusing(Messages.class, world.messages, 1, 2),
                        world.numbers,
                        world.links,
                        world.clock)
                .apply(report(false, true, NOON, OptionalInt.empty()));

        assertThat(world.found().state()).isEqualTo(MessageState.UNDELIVERED);
        assertThat(failures()).isEqualTo(1);
    }

    @Test
    void aRaceThatIsLostEveryTimeIsAFaultSoThatTheReceiptComesAgain() {
        world.dispatch().dispatch(world.message.ref());
        var never = refusing(Messages.class, world.messages, 1, Integer.MAX_VALUE);
        var report = report(false, true, NOON, OptionalInt.empty());

        assertThatThrownBy(() -> new ApplyReceipt(
                                new MatchReceipt(world.receipts, world.messages),
                                never,
                                world.numbers,
                                world.links,
                                world.clock)
                        .apply(report))
                .isInstanceOf(IllegalStateException.class);
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
    }

    @Test
    void aFailureIsCountedThoughTheNumberChangesMeanwhile() {
        world.dispatch().dispatch(world.message.ref());

        new ApplyReceipt(
                        new MatchReceipt(world.receipts, world.messages),
                        world.messages,
                        refusing(Numbers.class, world.numbers, 1, 3),
                        world.links,
                        world.clock)
                .apply(report(false, true, NOON, OptionalInt.empty()));

        assertThat(failures()).isEqualTo(1);
    }

    /** Its answer is lost, and with it the provider's id. */
    private void claimedAndLost() {
        world.provider.answersNext(new SendOutcome.NotKnown());
        world.dispatch().dispatch(world.message.ref());
        assertThat(world.found().state()).isEqualTo(MessageState.UNKNOWN);
    }

    private int failures() {
        return world.numbers.find(STUDIO, world.number).hardFailures();
    }

    private void apply(DeliveryReport report) {
        assertThat(world.applyReceipt().apply(report)).isEqualTo(ApplyReceipt.Outcome.APPLIED);
    }

    private DeliveryReport report(boolean delivered, boolean forGood, Instant at, OptionalInt parts) {
        return new DeliveryReport(
                new DeliveryReport.Sms.Unnamed("provider-1", world.kari.phone(), NOON), delivered, forGood, at, parts);
    }

    /** Says false to some of the writes, the first being number 1, as to somebody whom another was faster than. */
    static <T> T refusing(Class<T> port, T real, int from, int to) {
        var writes = new AtomicInteger();
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    if (method.getName().equals("change") || method.getName().equals("save")) {
                        var number = writes.incrementAndGet();
                        if (number >= from && number <= to) {
                            return false;
                        }
                    }
                    return method.invoke(real, given);
                }));
    }
}
