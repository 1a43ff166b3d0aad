package no.rebookly.campaign;

import no.rebookly.sending.Decision;

/** A decision in one word. */
public enum Outcome {
    SEND,
    HOLD,
    SKIP;

    public static Outcome of(Decision decision) {
        return switch (decision) {
            case Decision.Send() -> SEND;
            case Decision.Hold _ -> HOLD;
            case Decision.Skip _ -> SKIP;
        };
    }
}
