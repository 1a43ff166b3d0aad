package no.rebookly.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import no.rebookly.customer.Appointment;
import no.rebookly.customer.AppointmentId;
import no.rebookly.customer.Customer;
import no.rebookly.customer.CustomerId;
import no.rebookly.customer.CustomerName;
import no.rebookly.customer.MarketingBasis;
import no.rebookly.customer.Visit;
import no.rebookly.customer.VisitId;
import no.rebookly.link.Code;
import no.rebookly.message.MessageKind;
import no.rebookly.message.Source;
import no.rebookly.money.Money;
import no.rebookly.number.NumberKey;
import no.rebookly.number.NumberRecord;
import no.rebookly.number.OptOut;
import no.rebookly.number.RecentSend;
import no.rebookly.phone.PhoneNumber;
import no.rebookly.studio.StudioId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Filters say of generated customers what a second, naive reading of the same trees says: with gaps, values at the very edge of a
 * condition, days on which the clock changes, and midnights in Norway that are another day in UTC.
 */
class FilterOracleTest {
    private static final ZoneId NORWAY = ZoneId.of("Europe/Oslo");
    private static final int STUDIOS = 40;
    private static final int CUSTOMERS = 25;
    private static final int FILTERS = 60;
    /** Around the changes of the clock, a new year, a leap day, and just beside midnight in Norway. */
    private static final List<Instant> MOMENTS = List.of(
            Instant.parse("2026-03-29T00:59:59Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-10-24T22:00:00Z"),
            Instant.parse("2026-10-25T00:30:00Z"),
            Instant.parse("2026-10-25T22:59:59Z"),
            Instant.parse("2026-10-25T23:00:00Z"),
            Instant.parse("2026-12-31T22:59:59Z"),
            Instant.parse("2026-12-31T23:00:00Z"),
            Instant.parse("2028-02-29T12:00:00Z"),
            Instant.parse("2026-06-30T21:59:59.999Z"),
            Instant.parse("2026-06-30T22:00:00Z"));

    private static final List<String> WORDS = List.of("VIP", "vip", "Farge", "farge", "Ærlig", "Klipp");
    private static final List<String> ORDERS = List.of("eq", "ne", "lt", "le", "gt", "ge");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20261122})
    void everyFilterSaysWhatItsTreeMeans(long seed) {
        var random = new Random(seed);
        var matched = 0;
        var asked = 0;
        for (var studio = 0; studio < STUDIOS; studio++) {
            var now = MOMENTS.get(random.nextInt(MOMENTS.size()));
            var people = IntStream.range(0, CUSTOMERS)
                    .mapToObj(number -> person(random, now))
                    .toList();
            for (var filter = 0; filter < FILTERS; filter++) {
                var tree = tree(random, now, 1);
                var read = read(tree);
                for (var person : people) {
                    var expected = NaiveFilter.matches(tree, person, now);
                    assertThat(read.matches(facts(person, now), now))
                            .as("seed %d, at %s: %s of %s", seed, now, tree, person)
                            .isEqualTo(expected);
                    matched += expected ? 1 : 0;
                    asked++;
                }
            }
        }
        // Filters that match everybody or nobody would prove nothing.
        assertThat(matched).isBetween(asked / 10, asked * 9 / 10);
    }

    private static Filter read(Map<String, Object> tree) {
        return switch (FilterReader.read(tree)) {
            case FilterReading.Read(var filter) -> filter;
            case FilterReading.Refused(var faults) -> throw new AssertionError(tree + ": " + faults);
        };
    }

    private static Map<String, Object> person(Random random, Instant now) {
        var person = new HashMap<String, Object>();
        var visits = some(random, 7).mapToObj(i -> day(random, now)).toList();
        person.put("visits", visits);
        person.put("spend", visits.isEmpty() ? 0L : 50_000L * random.nextInt(3));
        person.put("categories", words(random).stream().limit(visits.size()).toList());
        person.put("tags", words(random));
        person.put("createdAt", moment(random, now));
        person.put(
                "appointments",
                some(random, 4).mapToObj(i -> moment(random, now)).toList());
        person.put("sms", some(random, 4).mapToObj(i -> earlier(random, now)).toList());
        person.put("clicks", some(random, 2).mapToObj(i -> earlier(random, now)).toList());
        person.put("basis", List.of("NONE", "CONSENT", "EXISTING_CUSTOMER").get(random.nextInt(3)));
        person.put("optedOut", random.nextInt(4) == 0);
        return person;
    }

    private static CustomerFacts facts(Map<String, Object> person, Instant now) {
        var visits = new ArrayList<Visit>();
        var categories = (List<?>) NaiveFilter.get(person, "categories");
        var number = 0;
        for (var day : (List<?>) NaiveFilter.get(person, "visits")) {
            var category = number < categories.size()
                    ? Optional.of((String) categories.get(number))
                    : Optional.<String>empty();
            var price = number == 0
                    ? Optional.of(new Money((Long) NaiveFilter.get(person, "spend")))
                    : Optional.<Money>empty();
            visits.add(Visit.registered(
                    new VisitId(String.format("vis_%020d", number)), (LocalDate) day, category, price));
            number++;
        }
        var booked = new ArrayList<Appointment>();
        for (var at : (List<?>) NaiveFilter.get(person, "appointments")) {
            booked.add(Appointment.booked(
                    new AppointmentId(String.format("apt_%020d", booked.size())),
                    (Instant) at,
                    Optional.empty(),
                    Instant.EPOCH));
        }
        var tags = new TreeSet<String>();
        ((List<?>) NaiveFilter.get(person, "tags")).forEach(tag -> tags.add((String) tag));
        var customer = Customer.of(
                new StudioId("stu_00000000000000000001"),
                new CustomerId("cus_00000000000000000001"),
                new CustomerName("Kari"),
                new PhoneNumber("+4740000001"),
                tags,
                NaiveFilter.basis(person).map(MarketingBasis::valueOf),
                Customer.Facts.of(visits, booked, now),
                (Instant) NaiveFilter.get(person, "createdAt"));
        var record = NumberRecord.unknown(new NumberKey("k".repeat(43)));
        var sent = ((List<?>) NaiveFilter.get(person, "sms"))
                .stream().map(Instant.class::cast).sorted().toList();
        for (var i = 0; i < sent.size(); i++) {
            record = record.with(new RecentSend(
                    new Code(String.format("%010d", i)),
                    new Source("cmp_00000000000000000001"),
                    MessageKind.MARKETING,
                    sent.get(i)));
        }
        for (var at : (List<?>) NaiveFilter.get(person, "clicks")) {
            record = record.clicked((Instant) at);
        }
        return new CustomerFacts(
                customer,
                (Boolean) NaiveFilter.get(person, "optedOut") ? record.optedOut(OptOut.MARKETING, now) : record);
    }

    private static Map<String, Object> tree(Random random, Instant now, int depth) {
        var kind = depth >= 5 ? 9 : random.nextInt(10);
        if (kind < 2) {
            return Map.of(
                    "all",
                    some(random, 4).mapToObj(i -> tree(random, now, depth + 1)).toList());
        }
        if (kind < 4) {
            return Map.of(
                    "any",
                    some(random, 4).mapToObj(i -> tree(random, now, depth + 1)).toList());
        }
        return kind < 5 ? Map.of("not", tree(random, now, depth + 1)) : condition(random, now);
    }

    private static Map<String, Object> condition(Random random, Instant now) {
        return switch (random.nextInt(13)) {
            case 0 -> days("lastVisit", random, now, true);
            case 1 -> days("firstVisit", random, now, true);
            case 2 -> moments("createdAt", random, now, true);
            case 3 -> moments("lastSms", random, now, true);
            case 4 -> moments("lastPersonClick", random, now, true);
            case 5 -> moments("nextAppointment", random, now, false);
            case 6 -> numbers("visitCount", random, random.nextInt(6), false);
            case 7 -> numbers("overdueDays", random, random.nextInt(61) - 30, true);
            case 8 -> of("spend", pick(random, ORDERS), amount(random));
            case 9 -> labels("tag", random);
            case 10 -> labels("category", random);
            case 11 -> {
                var status = List.of("CONSENT", "EXISTING_CUSTOMER", "NONE", "OPTED_OUT");
                yield random.nextBoolean()
                        ? of("marketing", random.nextBoolean() ? "eq" : "ne", pick(random, status))
                        : of("marketing", "in", List.of(pick(random, status), pick(random, status)));
            }
            default -> of("rebookedAfterSms", "eq", random.nextBoolean());
        };
    }

    private static Map<String, Object> days(String field, Random random, Instant now, boolean past) {
        return relative(field, random, past)
                .orElseGet(() -> random.nextInt(4) == 0
                        ? of(
                                field,
                                "in",
                                List.of(
                                        day(random, now).toString(),
                                        day(random, now).toString()))
                        : of(field, pick(random, ORDERS), day(random, now).toString()));
    }

    private static Map<String, Object> moments(String field, Random random, Instant now, boolean past) {
        return relative(field, random, past)
                .orElseGet(() -> random.nextBoolean()
                        ? of(field, pick(random, ORDERS), day(random, now).toString())
                        : of(field, pick(random, ORDERS), moment(random, now).toString()));
    }

    private static Optional<Map<String, Object>> relative(String field, Random random, boolean past) {
        return switch (random.nextInt(6)) {
            case 0 -> Optional.of(of(field, "exists", random.nextBoolean()));
            case 1, 2 -> Optional.of(of(field, "withinDays", (long) random.nextInt(40)));
            case 3 -> past ? Optional.of(of(field, "olderThanDays", (long) random.nextInt(40))) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private static Map<String, Object> numbers(String field, Random random, long about, boolean mayBeMissing) {
        if (mayBeMissing && random.nextInt(5) == 0) {
            return of(field, "exists", random.nextBoolean());
        }
        return random.nextInt(5) == 0
                ? of(field, "in", List.of(about, about + 1))
                : of(field, pick(random, ORDERS), about);
    }

    private static Object amount(Random random) {
        var ore = 50_000L * random.nextInt(3);
        return random.nextBoolean() ? ore : Map.of("amount", ore, "currency", "NOK");
    }

    private static Map<String, Object> labels(String field, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> of(field, "exists", random.nextBoolean());
            case 1 -> of(field, "in", List.of(pick(random, WORDS), pick(random, WORDS)));
            case 2 -> of(field, "ne", pick(random, WORDS));
            default -> of(field, "eq", pick(random, WORDS));
        };
    }

    private static Map<String, Object> of(String field, String op, Object value) {
        return Map.of("field", field, "op", op, "value", value);
    }

    private static List<String> words(Random random) {
        return some(random, 3).mapToObj(i -> pick(random, WORDS)).distinct().toList();
    }

    private static <T> T pick(Random random, List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static IntStream some(Random random, int fewerThan) {
        return IntStream.range(0, random.nextInt(fewerThan));
    }

    private static LocalDate day(Random random, Instant now) {
        return now.atZone(NORWAY).toLocalDate().minusDays(random.nextInt(45));
    }

    /** Often beside midnight, or exactly at the moment itself. */
    private static Instant moment(Random random, Instant now) {
        if (random.nextInt(8) == 0) {
            return now;
        }
        var day = now.atZone(NORWAY).toLocalDate().plusDays(random.nextInt(60) - 40);
        var midnight = day.atTime(LocalTime.MIN).atZone(NORWAY).toInstant();
        return switch (random.nextInt(3)) {
            case 0 -> midnight;
            case 1 -> midnight.minusMillis(1);
            default -> midnight.plus(Duration.ofMinutes(random.nextInt(24 * 60)));
        };
    }

    private static Instant earlier(Random random, Instant now) {
        var at = moment(random, now);
        return at.isAfter(now) ? now.minus(Duration.ofDays(random.nextInt(200))) : at;
    }
}
