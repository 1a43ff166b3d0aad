package no.rebookly.sending;

import java.time.Instant;
import java.util.Optional;

/** What becomes of one message, always with its reason. */
public sealed interface Decision {
    /** Empty for what is sent: nothing stands in its way. */
    default Optional<Reason> reasonIfAny() {
        return switch (this) {
            case Send() -> Optional.empty();
            case Hold(var _, var reason) -> Optional.of(reason);
            case Skip(var reason) -> Optional.of(reason);
        };
    }

    record Send() implements Decision {}

    record Hold(Instant until, Reason reason) implements Decision {}

    record Skip(Reason reason) implements Decision {}
}
