package no.rebookly.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class GuessLimitTest {
    private static final Instant NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final String ADDRESS = "192.0.2.7";

    private final GuessLimit limit = new GuessLimit(new SecureRandom());

    @Test
    void letsAnAddressMissAFewTimesAndThenOneMoreEveryFewSeconds() {
        for (var miss = 0; miss < GuessLimit.MISSES; miss++) {
            assertThat(limit.delay(ADDRESS, NOON)).isEmpty();
            limit.missed(ADDRESS, NOON);
        }
        assertThat(limit.delay(ADDRESS, NOON)).contains(GuessLimit.ONE_MORE_AFTER);

        var later = NOON.plus(GuessLimit.ONE_MORE_AFTER);
        assertThat(limit.delay(ADDRESS, later)).isEmpty();
        limit.missed(ADDRESS, later);
        assertThat(limit.delay(ADDRESS, later)).contains(GuessLimit.ONE_MORE_AFTER);
    }

    @Test
    void forgetsWhoHasBeenQuietForLongEnough() {
        missAll(ADDRESS);

        var later = NOON.plus(GuessLimit.ONE_MORE_AFTER.multipliedBy(GuessLimit.MISSES));
        for (var miss = 0; miss < GuessLimit.MISSES; miss++) {
            assertThat(limit.delay(ADDRESS, later)).isEmpty();
            limit.missed(ADDRESS, later);
        }
        assertThat(limit.delay(ADDRESS, later)).isPresent();
    }

    @Test
    void slowsNobodyElse() {
        missAll(ADDRESS);

        assertThat(limit.delay("192.0.2.8", NOON)).isEmpty();
        assertThat(limit.delay("2001:db8::7", NOON)).isEmpty();
    }

    @Test
    void takesANetworkOfTheNewAddressesForOne() {
        missAll("2001:db8:1:2::1");

        assertThat(limit.delay("2001:db8:1:2:ffff::9", NOON)).isPresent();
        assertThat(limit.delay("2001:db8:1:3::1", NOON)).isEmpty();
    }

    @Test
    void canDoWithoutAnAddress() {
        missAll("");

        assertThat(limit.delay("", NOON)).isPresent();
        assertThat(limit.delay("nowhere", NOON)).isEmpty();
    }

    @Test
    void remembersABoundedNumberOfAddressesTheLatestLongest() {
        missAll(ADDRESS);
        for (var number = 0; number < GuessLimit.MOST_ADDRESSES - 1; number++) {
            limit.missed("10." + number / 65536 + "." + number / 256 % 256 + "." + number % 256, NOON);
        }
        assertThat(limit.delay(ADDRESS, NOON)).isPresent();
        assertThat(limit.addresses()).isEqualTo(GuessLimit.MOST_ADDRESSES);

        for (var number = 0; number < GuessLimit.MOST_ADDRESSES; number++) {
            limit.missed("11." + number / 65536 + "." + number / 256 % 256 + "." + number % 256, NOON);
        }
        assertThat(limit.delay(ADDRESS, NOON)).isEmpty();
        assertThat(limit.addresses()).isEqualTo(GuessLimit.MOST_ADDRESSES);
    }

    private void missAll(String address) {
        for (var miss = 0; miss < GuessLimit.MISSES; miss++) {
            limit.missed(address, NOON);
        }
    }
}
