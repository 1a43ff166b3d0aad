package no.rebookly.local.demo.rules;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.rebookly.local.demo.oracle.Guest;

/** The salon's lists, as a booking system writes them. */
final class Lists {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm");

    private Lists() {}

    static byte[] customers(List<Guest> guests) {
        var rows = guests.stream()
                .map(guest -> String.join(
                        ";",
                        guest.name(),
                        guest.number(),
                        guest.booked().stream().map(Lists::time).collect(Collectors.joining()),
                        guest.saysYes() ? "Ja" : "Nei"));
        return file("Navn;Mobil;Neste time;Samtykke SMS", rows);
    }

    static byte[] visits(List<Guest> guests) {
        var rows = guests.stream().flatMap(guest -> guest.stays().stream()
                .map(stay -> String.join(
                        ";",
                        DAY.format(stay.day()),
                        guest.name(),
                        guest.number(),
                        stay.treatment(),
                        stay.kroner() + ",00")));
        return file("Dato;Navn;Mobil;Behandling;Pris", rows);
    }

    /** Where only the day is told, the product takes it for noon. */
    private static String time(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.NOON) ? DAY.format(time) : MOMENT.format(time);
    }

    private static byte[] file(String heading, Stream<String> rows) {
        return Stream.concat(Stream.of(heading), rows)
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }
}
