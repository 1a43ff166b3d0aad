package no.rebookly.local.demo.oracle;

import java.time.LocalDateTime;

/** Whether a marketing rule has something to say to a customer. */
sealed interface Lapse {
    /**
     * @param name of the occasion: it is told once
     * @param moment when it is told at the earliest
     * @param natural when it would be if nothing had put it off
     */
    record Due(String name, LocalDateTime moment, LocalDateTime natural, String because) implements Lapse {}

    /** @param reason a code of docs/reasons.md */
    record Nothing(String reason) implements Lapse {}
}
