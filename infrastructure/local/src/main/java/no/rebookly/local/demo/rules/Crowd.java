package no.rebookly.local.demo.rules;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import no.rebookly.local.demo.oracle.Guest;

/** Everybody whom nothing special happens to: regulars, people who stopped coming, newcomers; the same from the same Monday. */
final class Crowd {
    static final String CUT = "Klipp";
    static final String COLOUR = "Farge";
    static final int SIZE = 120;

    private static final long SEED = 20_261_130;
    private static final int PRICE_STEP = 200;
    private static final List<LocalTime> EARLY_AND_LATE = List.of(
            LocalTime.of(6, 45), LocalTime.of(7, 15), LocalTime.NOON, LocalTime.of(20, 50), LocalTime.of(21, 30));

    private final LocalDate monday;
    private final Random random = new Random(SEED);

    Crowd(LocalDate monday) {
        this.monday = monday;
    }

    /** These, and others to make up a list. */
    List<Guest> with(List<Guest> special) {
        var all = new ArrayList<>(special);
        for (var number = special.size(); number < SIZE; number++) {
            all.add(guest(number));
        }
        return List.copyOf(all);
    }

    /** Half of them regulars; then who was there long ago, who comes for colour only, and who has only booked. */
    private Guest guest(int number) {
        var kind = number % 10;
        var saysYes = random.nextInt(9) != 4;
        var stays = new ArrayList<Guest.Stay>();
        if (kind < 6) {
            stays.addAll(visits(number, CUT, monday.minusDays(1L + random.nextInt(75)), 1 + random.nextInt(7)));
        } else if (kind < 9) {
            stays.addAll(visits(number, CUT, monday.minusDays(90L + random.nextInt(300)), 1 + random.nextInt(4)));
        } else if (random.nextBoolean()) {
            stays.addAll(visits(number, COLOUR, monday.minusDays(1L + random.nextInt(250)), 1 + random.nextInt(4)));
        }
        var hasBooked = stays.isEmpty() || random.nextInt(6) == 0;
        return new Guest(Names.of(number), number(number), saysYes, stays, hasBooked ? List.of(time()) : List.of());
    }

    /** A mobile number that the plan has; nobody here is called on it. */
    static String number(int number) {
        return String.format("9%07d", 1_000_003 + number * 7_919);
    }

    /** Now and then colour on the same day, which is a visit too. */
    private List<Guest.Stay> visits(int number, String treatment, LocalDate last, int count) {
        var gap = 28 + random.nextInt(29);
        var stays = new ArrayList<Guest.Stay>();
        var day = last;
        for (var visit = 0; visit < count; visit++) {
            stays.add(new Guest.Stay(day, treatment, price() + (visit == 0 ? number : 0)));
            if (treatment.equals(CUT) && random.nextInt(6) == 0) {
                stays.add(new Guest.Stay(day, COLOUR, price()));
            }
            day = day.minusDays(gap - 3L + random.nextInt(7));
        }
        return stays;
    }

    /** In steps that leave room for the customer's own number, so that no two have spent the same. */
    private int price() {
        return PRICE_STEP * (2 + random.nextInt(6));
    }

    private LocalDateTime time() {
        var day = monday.plusDays(1L + random.nextInt(50));
        var time = random.nextInt(3) == 0
                ? EARLY_AND_LATE.get(random.nextInt(EARLY_AND_LATE.size()))
                : LocalTime.of(9 + random.nextInt(9), 15 * random.nextInt(4));
        return day.atTime(time);
    }
}
