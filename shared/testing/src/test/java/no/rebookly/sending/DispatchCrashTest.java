package no.rebookly.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import no.rebookly.message.DeliveryReport;
import no.rebookly.message.MessageState;
import no.rebookly.message.SmsProvider.SendOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
                world.numbers
                        .find(world.message.studio(), world.number)
                        .recent()
                        .forEach(send -> assertThat(send.code()).isEqualTo(world.message.code()));
            }
        }
        assertThat(deaths).isGreaterThan(12);
    }

    @Test
    void aReceiptSettlesWhateverADeathLeftBehindOnceItsIdWasWritten() {
        var settled = new ArrayList<MessageState>();
        for (int call = 1; ; call++) {
            var world = new World();
            if (!dies(world, new Mortal(call, false))) {
                break;
            }
            deliverAgainAndWait(world);
            var known = world.applyReceipt()
                    .apply(new DeliveryReport("provider-1", true, false, world.clock.instant(), OptionalInt.empty()));
            if (known) {
                settled.add(world.found().state());
            }
        }
        assertThat(settled).isNotEmpty().containsOnly(MessageState.DELIVERED);
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
