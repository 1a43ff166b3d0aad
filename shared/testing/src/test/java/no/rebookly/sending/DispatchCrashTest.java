package no.rebookly.sending;

import static no.rebookly.testing.message.MessageFixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.SendOutcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One or none: dies before and after every call to a port, delivers again, lets hours pass, and counts what came through. */
class DispatchCrashTest {
    static Stream<List<SendOutcome>> answers() {
        return Stream.of(
                List.of(),
                List.of(new SendOutcome.NotKnown()),
                List.of(new SendOutcome.Refused()),
                List.of(new SendOutcome.Throttled()),
                List.of(new SendOutcome.Throttled(), new SendOutcome.NotKnown()));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void noMessageIsSentTwiceWhereverItsSenderDies(List<SendOutcome> answers) {
        var deaths = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = new World();
                world.limit(10_000);
                answers.forEach(world.provider::answersNext);
                var mortal = new Mortal(call, before);
                if (!dies(world, mortal)) {
                    break;
                }
                deaths++;
                var place = (before ? "before" : "after") + " call " + call + " with " + answers;

                deliverAgainAndWait(world);

                assertThat(world.phone()).as(place).hasSizeLessThanOrEqualTo(1);
                assertThat(world.found().state()).as(place).isIn(expected(world));
                assertThat(world.spentToday().ore())
                        .as(place)
                        .isGreaterThanOrEqualTo(
                                world.phone().size() * world.message.price().ore());
                world.numbers
                        .find(world.message.studio(), world.number)
                        .recent()
                        .forEach(send -> assertThat(send.code()).isEqualTo(world.message.code()));
            }
        }
        assertThat(deaths).isGreaterThan(12);
    }

    /** With either provider: what reached a phone is called delivered, however its sender died; no other is. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void theReceiptSettlesWhateverReachedThePhoneWhereverItsSenderDied(boolean named) {
        var settled = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = named ? worldOfNamedReceipts() : new World();
                if (!dies(world, new Mortal(call, before))) {
                    break;
                }
                deliverAgainAndWait(world);
                if (world.phone().isEmpty()) {
                    continue;
                }

                world.applyReceipt().apply(receipt(world, named));

                assertThat(world.found().state())
                        .as((before ? "before" : "after") + " call " + call)
                        .isEqualTo(MessageState.DELIVERED);
                settled++;
            }
        }
        assertThat(settled).isGreaterThan(3);
    }

    /** A person has it sent again, and that sender dies too: never more than the two that the person was warned of. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatAPersonHasSentAgainGoesOnceMoreAtMostWhereverItsSenderDies(boolean named) {
        var deaths = 0;
        for (var before : List.of(true, false)) {
            for (int call = 1; ; call++) {
                var world = named ? worldOfNamedReceipts() : new World();
                world.provider.answersNext(new SendOutcome.NotKnown());
                world.dispatch().dispatch(world.message.ref());
                world.sendAgain();
                if (!dies(world, new Mortal(call, before))) {
                    break;
                }
                deaths++;
                var place = (before ? "before" : "after") + " call " + call;

                deliverAgainAndWait(world);

                assertThat(world.phone()).as(place).hasSizeBetween(1, 2);
                assertThat(world.found().state()).as(place).isIn(MessageState.UNKNOWN, MessageState.SENT);
                world.applyReceipt().apply(world.receipt("lost", NOON, true));
                assertThat(named || world.found().state() == MessageState.DELIVERED)
                        .as(place)
                        .isTrue();
            }
        }
        assertThat(deaths).isGreaterThan(12);
    }

    private static World worldOfNamedReceipts() {
        var world = new World();
        world.provider.namesMessages();
        return world;
    }

    private static DeliveryReport receipt(World world, boolean named) {
        var attempt = world.phone().getFirst().attempt();
        return named ? world.receipt(attempt, true) : world.receipt("provider-1", NOON, true);
    }

    private static EnumSet<MessageState> expected(World world) {
        return world.phone().isEmpty()
                ? EnumSet.of(MessageState.UNKNOWN, MessageState.FAILED)
                : EnumSet.of(MessageState.UNKNOWN, MessageState.SENT);
    }

    private static boolean dies(World world, Mortal mortal) {
        try {
            world.dispatch(mortal).dispatch(world.message.ref());
        } catch (Mortal.Died died) {
            return true;
        }
        return mortal.hasDied();
    }

    private static void deliverAgainAndWait(World world) {
        world.dispatch().dispatch(world.message.ref());
        world.live(Duration.ofMinutes(20));
        world.dispatch().dispatch(world.message.ref());
        world.live(Duration.ofHours(2));
    }
}
