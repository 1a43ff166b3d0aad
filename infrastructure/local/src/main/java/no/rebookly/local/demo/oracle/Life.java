package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** One customer while the weeks pass. */
final class Life {
    private final Guest guest;
    private final Line line;
    private final List<Guest.Stay> stays;
    private final List<LocalDateTime> booked;
    private final Map<RuleName, Note> notes = new EnumMap<>(RuleName.class);

    Life(Guest guest, Line line) {
        this.guest = guest;
        this.line = line;
        this.stays = new ArrayList<>(guest.stays());
        this.booked = new ArrayList<>(guest.booked());
        for (var rule : RuleName.values()) {
            notes.put(rule, new Note());
        }
    }

    Guest guest() {
        return guest;
    }

    Line line() {
        return line;
    }

    Note note(RuleName rule) {
        return Objects.requireNonNull(notes.get(rule));
    }

    List<LocalDateTime> booked() {
        return booked;
    }

    int visits() {
        return stays.size();
    }

    int spent() {
        return stays.stream().mapToInt(Guest.Stay::kroner).sum();
    }

    /** Her days, of a treatment or of all, each once and in order. */
    List<LocalDate> days(Optional<String> treatment) {
        return stays.stream()
                .filter(stay -> treatment.isEmpty() || treatment.get().equals(stay.treatment()))
                .map(Guest.Stay::day)
                .distinct()
                .sorted()
                .toList();
    }

    /** The last day on which she was there or is booked, given the last visit that a rule looks at. */
    LocalDate lastSeen(LocalDate lastVisit) {
        return Stream.concat(Stream.of(lastVisit), booked.stream().map(LocalDateTime::toLocalDate))
                .max(Comparator.naturalOrder())
                .orElse(lastVisit);
    }

    void happens(Deed deed) {
        switch (deed) {
            case Deed.Came came -> stays.add(new Guest.Stay(came.at().toLocalDate(), came.treatment(), came.kroner()));
            case Deed.Booked its -> booked.add(its.time());
            case Deed.Moved moved -> {
                remove(moved.from());
                booked.add(moved.to());
            }
            case Deed.CalledOff off -> remove(off.time());
            case Deed.SaidNo no -> line.stop(no.everything());
        }
    }

    /** What is no longer booked is nothing that anybody was reminded of. */
    private void remove(LocalDateTime time) {
        if (!booked.remove(time)) {
            throw new IllegalArgumentException("nothing is booked at " + time);
        }
        note(RuleName.APPOINTMENT_REMINDER).forget(time.toString());
    }
}
