package no.rebookly.simulation.strand;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import no.rebookly.atonce.AtOnce;
import no.rebookly.testing.platform.TestClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class StrandsTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");

    private final Time time = new Time(new TestClock(NOON));

    private Strands strands(long seed) {
        return new Strands(new SplittableRandom(seed), time, 50);
    }

    private Invocation invocation(String name) {
        return new Invocation(name, time, Duration.ofMinutes(1));
    }

    @Test
    void anySeedHasAnOrderOfItsOwnAndKeepsIt() {
        var orders = new HashSet<List<String>>();
        for (long seed = 0; seed < 20; seed++) {
            var order = order(seed);
            assertThat(order).hasSize(8).isEqualTo(order(seed));
            orders.add(order);
        }
        assertThat(orders).hasSizeGreaterThan(5);
    }

    private List<String> order(long seed) {
        var strands = strands(seed);
        var order = new ArrayList<String>();
        for (var name : List.of("a", "b")) {
            strands.start(
                    invocation(name),
                    () -> AtOnce.map(2, List.of(1, 2), thing -> {
                        order.add(name + thing);
                        strands.pause();
                        return order.add(name + thing);
                    }));
        }
        getOn(strands);
        return order;
    }

    @Test
    void whoseProcessIsGoneDoesNothingMore() {
        var strands = strands(1);
        var one = invocation("one");
        var done = new ArrayList<String>();
        strands.start(
                one,
                () -> AtOnce.map(2, List.of("x", "y"), thing -> {
                    strands.pause();
                    one.die();
                    strands.pause();
                    return done.add(thing);
                }));
        getOn(strands);

        assertThat(done).isEmpty();
        assertThat(strands.letOneGetOn()).isFalse();
    }

    @Test
    void whoStandsStillIsPassedByUntilItsTimeHasCome() {
        var strands = strands(1);
        var done = new ArrayList<String>();
        strands.start(invocation("slow"), () -> {
            strands.stall(Duration.ofMinutes(1));
            done.add("slow");
        });
        getOn(strands);
        strands.start(invocation("quick"), () -> done.add("quick"));
        getOn(strands);
        assertThat(done).containsExactly("quick");
        assertThat(strands.nextAwake()).contains(time.now().plusSeconds(60));

        time.pass(Duration.ofMinutes(1));
        getOn(strands);
        assertThat(done).containsExactly("quick", "slow");
    }

    @Test
    void whoFillsASharedMapKeepsTheTurn() {
        var shared = new ConcurrentHashMap<String, String>();
        for (long seed = 0; seed < 20; seed++) {
            var strands = strands(seed);
            shared.clear();
            for (var name : List.of("a", "b", "c")) {
                strands.start(
                        invocation(name),
                        () -> shared.computeIfAbsent("key", key -> {
                            strands.pause();
                            return name;
                        }));
            }
            getOn(strands);
            assertThat(shared).hasSize(1);
        }
    }

    private static void getOn(Strands strands) {
        while (strands.letOneGetOn()) {
            assertThat(Strands.current()).isEmpty();
        }
    }
}
