package no.rebookly.local.demo.oracle;

import java.time.LocalDateTime;

/** Something that happens in the salon, or that a customer does, while the rules are on; on the full five minutes. */
public sealed interface Deed {
    LocalDateTime at();

    /** The name of the customer whom it is about. */
    String who();

    /** She was there today. */
    record Came(LocalDateTime at, String who, String treatment, int kroner) implements Deed {}

    record Booked(LocalDateTime at, String who, LocalDateTime time) implements Deed {}

    record Moved(LocalDateTime at, String who, LocalDateTime from, LocalDateTime to) implements Deed {}

    record CalledOff(LocalDateTime at, String who, LocalDateTime time) implements Deed {}

    /**
     * @param everything reminders of booked times too, not marketing alone
     * @param byLink through the link of her last SMS, if she has one; else she tells the salon
     */
    record SaidNo(LocalDateTime at, String who, boolean everything, boolean byLink) implements Deed {}
}
