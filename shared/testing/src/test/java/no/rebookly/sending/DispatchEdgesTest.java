package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static no.rebookly.testing.message.MessageFixtures.STUDIO;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import no.rebookly.link.Link;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.SendOutcome;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.Numbers;
import no.rebookly.studio.StudioId;
import no.rebookly.testing.number.InMemoryNumbers;
import org.junit.jupiter.api.Test;

class DispatchEdgesTest {
    private final World world = new World();

    @Test
    void waitsTwiceAsLongEachTimeTheProviderAsksForIt() {
        var waits = List.of(30, 60, 120);
        for (var wait : waits) {
            world.provider.answersNext(new SendOutcome.Throttled());
            var now = world.clock.instant();
            dispatch(world.numbers);
            assertThat(world.found().until()).contains(now.plusSeconds(wait));
            assertThat(world.found().reason()).contains(Reason.THROTTLED);
            world.clock.advance(Duration.ofSeconds(wait));
        }
    }

    @Test
    void waitsAboutAnHourAtMost() {
        for (var times = 0; times < 12; times++) {
            world.provider.answersNext(new SendOutcome.Throttled());
            dispatch(world.numbers);
            world.clock.set(world.found().until().orElseThrow());
        }

        assertThat(world.found().throttles()).isEqualTo(12);
        world.provider.answersNext(new SendOutcome.Throttled());
        var now = world.clock.instant();
        dispatch(world.numbers);
        assertThat(world.found().until()).hasValueSatisfying(until -> assertThat(Duration.between(now, until))
                .isEqualTo(Duration.ofMinutes(64)));
    }

    @Test
    void aPlaceIsGivenBackThoughTheNumberChangesMeanwhile() {
        world.provider.answersNext(new SendOutcome.Refused());

        // The place is reserved at once; the first try to give it back meets somebody else's write.
        dispatch(ApplyReceiptTest.refusing(Numbers.class, world.numbers, 2, 2));

        assertThat(world.numbers.find(STUDIO, world.number).recent()).isEmpty();
        assertThat(world.found().state()).isEqualTo(MessageState.FAILED);
    }

    /** Only a step of the clock makes a sender this slow, and then the number would have no place for what it got. */
    @Test
    void aSenderThatWasOvertakenGivesBackItsOwnPlaceOnly() {
        world.provider.answersNext(new SendOutcome.Throttled());
        var finds = new AtomicInteger();

        dispatch(new InMemoryNumbers() {
            @Override
            public synchronized NumberRecord find(StudioId studio, NumberKey key) {
                if (finds.incrementAndGet() == 2) {
                    world.clock.advance(Duration.ofMinutes(1));
                    dispatch(world.numbers);
                }
                return world.numbers.find(studio, key);
            }

            @Override
            public synchronized boolean save(StudioId studio, NumberRecord changed) {
                return world.numbers.save(studio, changed);
            }
        });

        assertThat(world.phone()).hasSize(1);
        assertThat(world.found().state()).isEqualTo(MessageState.SENT);
        assertThat(world.numbers.find(STUDIO, world.number).recent())
                .singleElement()
                .satisfies(place -> assertThat(place.at()).isEqualTo(world.clock.instant()));
    }

    @Test
    void aNumberThatNeverStandsStillIsTriedAgainLater() {
        dispatch(ApplyReceiptTest.refusing(Numbers.class, world.numbers, 1, Integer.MAX_VALUE));

        assertThat(world.provider.asked()).isZero();
        assertThat(world.found().state()).isEqualTo(MessageState.QUEUED);
        assertThat(world.found().until()).contains(NOON.plusSeconds(30));
    }

    @Test
    void whatWaitedIsTakenForAPersonsOnlyAMinuteAfterItIsSent() {
        var planned = link().personFrom();
        world.clock.advance(Duration.ofMinutes(30));
        assertThat(planned).isBefore(world.clock.instant());

        dispatch(world.numbers);

        assertThat(link().personFrom()).isEqualTo(world.clock.instant().plus(Link.SCANNERS_MINUTE));
    }

    @Test
    void whatIsSentWithinAMinuteNeedsNoOtherBound() {
        var planned = link().personFrom();
        world.clock.set(NOON.plus(Link.SCANNERS_MINUTE));

        dispatch(world.numbers);

        assertThat(link().personFrom()).isEqualTo(planned);
        assertThat(Optional.of(world.found().state())).contains(MessageState.SENT);
    }

    private Link link() {
        return world.links.find(world.message.code()).orElseThrow();
    }

    private void dispatch(Numbers numbers) {
        new DispatchMessage(
                        world.messages,
                        numbers,
                        new Reconsider(
                                new SendingPolicy(world.holidays),
                                new ReadStanding(world.campaigns, world.automations),
                                world.studios,
                                world.customers,
                                new UncountedCredits(),
                                world.stops),
                        world.dailySpend,
                        new AskProvider(world.provider, world.receipts, world.clock),
                        new NoteSent(world.messages, world.links, world.clock),
                        world.ids,
                        world.clock)
                .dispatch(world.message.ref());
    }
}
