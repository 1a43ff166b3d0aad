package no.rebookly.local.demo.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A customer as the salon's lists tell of her.
 *
 * @param name tells her from everybody else
 * @param number as the lists write it; mother and child may share one
 * @param saysYes to SMS that are marketing
 * @param booked on the salon's wall clock
 */
public record Guest(String name, String number, boolean saysYes, List<Stay> stays, List<LocalDateTime> booked) {
    public Guest {
        stays = List.copyOf(stays);
        booked = List.copyOf(booked);
    }

    /** One visit. */
    public record Stay(LocalDate day, String treatment, int kroner) {}

    public String givenName() {
        return name.substring(0, name.indexOf(' '));
    }
}
