package no.rebookly.testing.studio;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import no.rebookly.studio.SenderIdentity;
import no.rebookly.studio.SenderName;
import no.rebookly.studio.SenderState;
import no.rebookly.studio.Studio;
import no.rebookly.studio.StudioId;
import no.rebookly.time.QuietHours;

/** A studio that may send: a name, a booking page, usual hours. */
public final class AStudio {
    private AStudio() {}

    public static Studio named(StudioId id, String name) {
        return new Studio(
                id,
                name,
                Optional.of(URI.create("https://salong.example/bestill")),
                QuietHours.DEFAULT,
                new TreeSet<>(),
                0,
                Optional.empty(),
                Optional.of("22 22 22 22"),
                Instant.EPOCH,
                1);
    }

    /** For {@code Studios.saveSender} of a studio that has none yet. */
    public static SenderIdentity approvedSender(StudioId id) {
        return new SenderIdentity(
                id,
                "Salong AS",
                Optional.empty(),
                "Eier",
                "Salong",
                new SenderName("Salong"),
                SenderState.APPROVED,
                List.of(),
                Instant.EPOCH,
                0);
    }
}
