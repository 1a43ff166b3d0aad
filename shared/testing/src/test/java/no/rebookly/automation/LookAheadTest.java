package no.rebookly.automation;

import static no.rebookly.testing.customer.ACustomer.aCustomer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.History;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.message.Message;
import no.rebookly.message.MessageState;
import no.rebookly.sending.Decision;
import no.rebookly.testing.automation.AnAutomation;
import no.rebookly.time.Oslo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What was foreseen is what happens when the weeks pass and nothing else does. */
class LookAheadTest {
    private static final Duration WEEKS = Duration.ofDays(35);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 30);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatAPreviewSaysIsWhatThePlannerDoes(long seed) {
        var random = new Random(seed);
        var world = new RulesWorld("2026-11-02T%02d:30:00Z".formatted(6 + random.nextInt(12)));
        for (var number = 1; number <= 40; number++) {
            customer(world, random, number);
        }
        var draft = AnAutomation.following(1, rule(random))
                .saying("Hei {fornavn}")
                .atMost(1 + random.nextInt(5))
                .build();
        // Switching it on takes its job a while; what is foreseen is foreseen from then on.
        var foreseen = foreseen(world, draft);

        world.activate(draft);
        world.live(WEEKS);

        assertThat(happened(world)).as("seed %s", seed).isEqualTo(foreseen);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatItSaysOfARuleThatIsOnIsWhatThePlannerDoesFromThenOn(long seed) {
        var random = new Random(seed);
        var world = new RulesWorld("2026-11-02T07:00:00Z");
        for (var number = 1; number <= 40; number++) {
            customer(world, random, number);
        }
        var rule = new Rule.Rebook(4 + random.nextInt(4), Optional.empty(), false, LocalTime.of(10, 0));
        var active = world.activate(AnAutomation.following(1, rule).atMost(3).build());
        world.live(Duration.ofDays(6).plusHours(5));
        var before = world.planned().size();

        var foreseen = foreseen(world, active);
        var end = world.clock.instant().plus(WEEKS).minus(Duration.ofDays(1));
        world.live(WEEKS);

        var later = new TreeMap<String, String>();
        world.planned().stream()
                .skip(before)
                .filter(message -> message.state() != MessageState.SKIPPED)
                .filter(message -> !goes(message).isAfter(end))
                .forEach(message -> later.put(
                        message.customer().value(), hour(goes(message)).substring(0, 10)));
        assertThat(later).as("seed %s", seed).isEqualTo(days(foreseen));
    }

    private static Instant goes(Message message) {
        return message.until().orElse(message.plannedAt());
    }

    /** For each customer the hour at which she is written to within the weeks that follow. */
    private static Map<String, String> foreseen(RulesWorld world, Automation automation) {
        var end = world.clock.instant().plus(WEEKS).minus(Duration.ofDays(1));
        var all = new TreeMap<String, String>();
        for (var expected : world.lookAhead(automation)) {
            expected.at()
                    .filter(at -> !at.isAfter(end))
                    .filter(at -> !(expected.decision() instanceof Decision.Skip))
                    .ifPresent(at -> all.put(expected.customer().id().value(), hour(at)));
        }
        return all;
    }

    private static Map<String, String> happened(RulesWorld world) {
        var end = world.start().plus(WEEKS).minus(Duration.ofDays(1));
        var first = new TreeMap<CustomerId, Message>(java.util.Comparator.comparing(CustomerId::value));
        world.planned().stream()
                .filter(message -> message.state() != MessageState.SKIPPED)
                .forEach(message -> first.putIfAbsent(message.customer(), message));
        var all = new TreeMap<String, String>();
        first.forEach((customer, message) -> {
            if (!goes(message).isAfter(end)) {
                all.put(customer.value(), hour(goes(message)));
            }
        });
        return all;
    }

    /** To the hour: the job that a change of rules begins takes some minutes. */
    private static String hour(Instant at) {
        return RulesWorld.wall(at).substring(0, 13);
    }

    private static Map<String, String> days(Map<String, String> hours) {
        var days = new TreeMap<String, String>();
        hours.forEach((customer, hour) -> days.put(customer, hour.substring(0, 10)));
        return days;
    }

    private static Rule rule(Random random) {
        return switch (random.nextInt(3)) {
            case 0 ->
                new Rule.Rebook(
                        3 + random.nextInt(8),
                        Optional.empty(),
                        random.nextBoolean(),
                        LocalTime.of(9 + random.nextInt(9), 0));
            case 1 -> new Rule.WinBack(8 + random.nextInt(20), 2, 6, LocalTime.of(9 + random.nextInt(9), 0));
            default -> new Rule.AppointmentReminder(1 + random.nextInt(60));
        };
    }

    private static Customer customer(RulesWorld world, Random random, int number) {
        var visits = new ArrayList<Visit>();
        var day = Oslo.day(world.clock.instant()).minusDays(random.nextInt(200));
        for (var visit = random.nextInt(5); visit > 0; visit--) {
            visits.add(world.visit(day.toString()));
            day = day.minusDays(20L + random.nextInt(40));
        }
        var booked = random.nextInt(4) == 0
                ? List.of(Appointment.booked(
                        new AppointmentId(String.format("apt_%020d", number)),
                        world.clock.instant().plus(Duration.ofHours(30L + random.nextInt(700))),
                        Optional.empty(),
                        world.clock.instant()))
                : List.<Appointment>of();
        var shared = random.nextInt(6) == 0;
        var made = aCustomer(number).withPhone(String.format("+4741%06d", shared ? 0 : number));
        if (random.nextInt(8) != 0) {
            made.withBasis(MarketingBasis.CONSENT);
        }
        return world.add(made.build(), new History(visits, booked, List.of()));
    }
}
