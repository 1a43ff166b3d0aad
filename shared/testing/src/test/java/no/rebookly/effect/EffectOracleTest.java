package no.rebookly.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.Customer;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.link.Visitor;
import no.rebookly.message.Message;
import no.rebookly.message.MessageKind;
import no.rebookly.message.MessageState;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** SMS, taps, visits, bookings, merges and second thoughts in any order, against a model that writes all down and searches it through. */
class EffectOracleTest {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final List<Source> SOURCES = List.of(
            new Source("cmp_00000000000000000001"),
            new Source("cmp_00000000000000000002"),
            new Source("aut_00000000000000000003"));
    private static final int PEOPLE = 5;
    private static final int STEPS = 60;

    private final EffectWorld world = new EffectWorld();
    private final Map<Customer, Customer> into = new HashMap<>();
    private final List<Sms> sent = new ArrayList<>();
    private final List<Came> visits = new ArrayList<>();
    private final List<Booked> bookings = new ArrayList<>();

    private static final class Sms {
        private final Message message;
        private final Customer to;
        private final boolean marketing;
        private final Optional<Instant> delivered;
        private Optional<Instant> tapped = Optional.empty();

        private Sms(Message message, Customer to, boolean marketing, Optional<Instant> delivered) {
            this.message = message;
            this.to = to;
            this.marketing = marketing;
            this.delivered = delivered;
        }
    }

    private record Came(Customer who, VisitId id, LocalDate day, long ore) {}

    private record Booked(Customer who, Appointment booking, LocalDate day, Instant registered) {}

    static IntStream seeds() {
        return IntStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyMessageHasTheCreditThatASearchThroughAllFindsForIt(int seed) {
        tell(new Random(seed));
        var expected = credits();
        for (var sms : sent) {
            var credit = Optional.ofNullable(expected.get(sms.message.code()));
            assertThat(world.effect(sms.message).credit())
                    .as("seed %s, %s", seed, sms.message)
                    .isEqualTo(credit);
        }
        for (var source : SOURCES) {
            var ofSource = sent.stream()
                    .filter(sms -> sms.message.source().equals(source))
                    .flatMap(sms -> Optional.ofNullable(expected.get(sms.message.code())).stream())
                    .toList();
            var report = world.report(source);
            assertThat(report.rebookedDirect() + report.rebookedIndirect())
                    .as("seed %s", seed)
                    .isEqualTo(ofSource.size());
            assertThat(report.revenue().map(Money::ore).orElse(0L))
                    .as("seed %s", seed)
                    .isEqualTo(ofSource.stream()
                            .mapToLong(
                                    credit -> credit.revenue().map(Money::ore).orElse(0L))
                            .sum());
        }
    }

    @Test
    void theStoriesHaveCreditsOfBothKinds() {
        var kinds = new HashMap<Rebooked, Integer>();
        for (var seed : seeds().toArray()) {
            var one = new EffectOracleTest();
            one.tell(new Random(seed));
            one.credits().values().forEach(credit -> kinds.merge(credit.how(), 1, Integer::sum));
        }
        assertThat(kinds.get(Rebooked.DIRECT)).isGreaterThan(300);
        assertThat(kinds.get(Rebooked.INDIRECT)).isGreaterThan(300);
    }

    private void tell(Random random) {
        var people = IntStream.rangeClosed(1, PEOPLE).mapToObj(world::has).toList();
        for (var step = 0; step < STEPS; step++) {
            world.clock.advance(Duration.ofMinutes(random.nextInt(1, 60 * 60)));
            var who = people.get(random.nextInt(PEOPLE));
            switch (random.nextInt(9)) {
                case 0, 1 -> send(who, random);
                case 2, 3 -> tap(random);
                case 4, 5 -> come(root(who), random);
                case 6 -> book(root(who), random);
                case 7 -> regret(random);
                default -> mergeOrPart(who, people.get(random.nextInt(PEOPLE)));
            }
        }
    }

    private void send(Customer who, Random random) {
        var kind = random.nextInt(6) == 0 ? MessageKind.SERVICE : MessageKind.MARKETING;
        var arrives = random.nextInt(3) != 0;
        var message = world.sent(
                SOURCES.get(random.nextInt(SOURCES.size())),
                who,
                kind,
                arrives ? MessageState.DELIVERED : MessageState.UNKNOWN);
        sent.add(new Sms(
                message,
                who,
                kind == MessageKind.MARKETING,
                arrives ? Optional.of(world.clock.instant()) : Optional.empty()));
    }

    private void tap(Random random) {
        if (sent.isEmpty()) {
            return;
        }
        var sms = sent.get(random.nextInt(sent.size()));
        var visitor = List.of(Visitor.values()).get(random.nextInt(4));
        world.visited(sms.message, visitor);
        if (visitor == Visitor.PERSON && sms.tapped.isEmpty()) {
            sms.tapped = Optional.of(world.clock.instant());
        }
    }

    private void come(Customer who, Random random) {
        // Lists and owners tell of some visits late.
        var day = today().minusDays(random.nextInt(3) == 0 ? random.nextInt(20) : 0);
        var ore = random.nextBoolean() ? random.nextInt(1, 1000) * 100L : 0;
        var id = world.came(who, day.toString(), ore == 0 ? Optional.empty() : Optional.of(new Money(ore)));
        visits.add(new Came(who, id, day, ore));
    }

    private void book(Customer who, Random random) {
        var at = world.clock.instant().plus(Duration.ofHours(random.nextInt(1, 40 * 24)));
        bookings.add(new Booked(
                who, world.booked(who, at.toString()), at.atZone(NORWAY).toLocalDate(), world.clock.instant()));
    }

    private void regret(Random random) {
        if (!visits.isEmpty() && random.nextBoolean()) {
            var gone = visits.remove(random.nextInt(visits.size()));
            world.takenBack(root(gone.who), gone.id);
        } else if (!bookings.isEmpty()) {
            var gone = bookings.remove(random.nextInt(bookings.size()));
            world.cancelled(root(gone.who), gone.booking);
        }
    }

    private void mergeOrPart(Customer one, Customer other) {
        if (into.containsKey(one) && !into.containsKey(into.get(one))) {
            world.parted(into.get(one).id(), one.id());
            into.remove(one);
        } else if (!one.equals(other) && !into.containsKey(one) && !into.containsKey(other)) {
            world.merged(one, other);
            into.put(other, one);
        }
    }

    private Customer root(Customer who) {
        var person = who;
        while (into.get(person) != null) {
            person = into.get(person);
        }
        return person;
    }

    private LocalDate today() {
        return world.clock.instant().atZone(NORWAY).toLocalDate();
    }

    /** By the words of the rule alone. */
    private Map<Code, Credit> credits() {
        var credits = new HashMap<Code, Credit>();
        for (var visit : visits) {
            var booked = bookings.stream()
                    .filter(each -> root(each.who).equals(root(visit.who)) && each.day.equals(visit.day))
                    .map(Booked::registered)
                    .min(Comparator.naturalOrder());
            credit(credits, visit.who, visit.day, booked, visit.ore);
        }
        for (var booking : bookings) {
            credit(credits, booking.who, booking.day, Optional.of(booking.registered), 0);
        }
        return credits;
    }

    private void credit(
            Map<Code, Credit> credits, Customer who, LocalDate day, Optional<Instant> registered, long ore) {
        Sms best = null;
        var how = Rebooked.DIRECT;
        for (var sms : sent) {
            if (concerns(sms, who)
                    && sms.tapped.filter(at -> within(at, day, registered)).isPresent()
                    && (best == null || later(sms, sms.tapped, best, best.tapped))) {
                best = sms;
            }
        }
        if (best == null) {
            how = Rebooked.INDIRECT;
            for (var sms : sent) {
                if (concerns(sms, who)
                        && sms.delivered
                                .filter(at -> within(at, day, registered))
                                .isPresent()
                        && (best == null || later(sms, sms.delivered, best, best.delivered))) {
                    best = sms;
                }
            }
        }
        if (best == null) {
            return;
        }
        var before = credits.get(best.message.code());
        var sum = ore + (before == null ? 0 : before.revenue().map(Money::ore).orElse(0L));
        var direct = how == Rebooked.DIRECT || (before != null && before.how() == Rebooked.DIRECT);
        credits.put(
                best.message.code(),
                new Credit(
                        direct ? Rebooked.DIRECT : Rebooked.INDIRECT,
                        sum == 0 ? Optional.empty() : Optional.of(new Money(sum))));
    }

    private boolean concerns(Sms sms, Customer who) {
        return sms.marketing && root(sms.to).equals(root(who));
    }

    private static boolean within(Instant touch, LocalDate day, Optional<Instant> registered) {
        var counts = registered.map(at -> at.atZone(NORWAY).toLocalDate()).orElse(day);
        var days = ChronoUnit.DAYS.between(touch.atZone(NORWAY).toLocalDate(), counts);
        return days >= 0
                && days <= 14
                && registered.map(at -> !at.isBefore(touch)).orElse(true);
    }

    private static boolean later(Sms one, Optional<Instant> at, Sms other, Optional<Instant> otherAt) {
        var order = at.orElseThrow().compareTo(otherAt.orElseThrow());
        return order > 0
                || (order == 0
                        && one.message
                                        .code()
                                        .value()
                                        .compareTo(other.message.code().value())
                                > 0);
    }
}
