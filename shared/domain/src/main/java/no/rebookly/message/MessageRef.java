package no.rebookly.message;

import java.util.Optional;
import no.rebookly.link.Code;
import no.rebookly.studio.StudioId;

/** All that is needed to find a message, and all that a queue is told of it. */
public record MessageRef(StudioId studio, Source source, Code code) {
    private static final int PARTS = 3;

    /** As a queue carries it: three ids with a space between. */
    public String written() {
        return studio.value() + " " + source.value() + " " + code.value();
    }

    /** Empty for what {@link #written} did not make. */
    public static Optional<MessageRef> read(String text) {
        var parts = text.split(" ", -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return StudioId.parse(parts[0]).flatMap(studio -> Code.parse(parts[2])
                    .map(code -> new MessageRef(studio, new Source(parts[1]), code)));
        } catch (IllegalArgumentException notASource) {
            return Optional.empty();
        }
    }
}
