package no.rebookly.local.demo.oracle;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What became of what a rule had to say to a customer.
 *
 * @param at when it was sent, or it was settled that it is not; of what waits, when that was looked at
 * @param until of what waits, when it goes
 * @param reason a code of docs/reasons.md; empty for what was sent
 * @param because in words, for a person who has to find out who is right
 */
public record Fate(
        String who,
        RuleName rule,
        Outcome outcome,
        LocalDateTime at,
        Optional<LocalDateTime> until,
        String reason,
        String because) {

    /** What a calendar tells. */
    public enum Outcome {
        SENT,
        HELD,
        SKIPPED
    }
}
