package no.rebookly.atonce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void givesTheResultsInTheOrderOfTheThings() {
        var secondIsDone = new CountDownLatch(1);

        var results = AtOnce.map(2, List.of(1, 2), number -> {
            if (number == 1) {
                await(secondIsDone);
            } else {
                secondIsDone.countDown();
            }
            return number * 10;
        });

        assertThat(results).containsExactly(10, 20);
    }

    @Test
    void doesTheOthersToTheEndAndThenThrowsTheFirstFault() {
        var done = new AtomicInteger();

        assertThatThrownBy(() -> AtOnce.map(1, List.of(1, 2, 3), number -> {
                    if (number < 3) {
                        throw new IllegalStateException("fault of " + number);
                    }
                    return done.incrementAndGet();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("fault of 1");
        assertThat(done).hasValue(1);
    }

    @Test
    void letsAnErrorThroughAsItIs() {
        assertThatThrownBy(() -> AtOnce.map(4, List.of(1), number -> {
                    throw new AssertionError("gone");
                }))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void worksInTheOrderOfWhoeverHandsInAWayOfItsOwn() {
        var order = new ArrayList<Integer>();

        AtOnce.by((most, things) -> List.copyOf(things).reversed().forEach(Runnable::run), () -> assertThat(
                        AtOnce.map(4, List.of(1, 2, 3), number -> {
                            order.add(number);
                            return -number;
                        }))
                .containsExactly(-1, -2, -3));

        assertThat(order).containsExactly(3, 2, 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
